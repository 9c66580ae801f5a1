// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The keys that write a page's telephone number.
KeyPad {
    id: root

    required property NumberPage model

    // With its number it is drawn smaller as one: letters that fill their square begin larger, or they would be too small.
    words: Theme.fixed(Theme.zoom < 2 ? 52 : {
        "ko": 68,
        "ja": 68,
        "zh-CN": 60
    }[Theme.language] ?? 52)

    onCleared: root.model.clear()
    onErased: root.model.erase()
    onTyped: digit => root.model.press(digit)
}
