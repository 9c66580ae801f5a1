// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The keys that write a page's telephone number.
KeyPad {
    id: root

    required property NumberPage model

    onCleared: root.model.clear()
    onErased: root.model.erase()
    onTyped: digit => root.model.press(digit)
}
