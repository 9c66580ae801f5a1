// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A field alone, to prove the keyboard.
PageFrame {
    id: root

    required property QtObject model

    SearchField {
        hint: "여권"
        name: "찾을 말"
        objectName: "field"
        focus: true
    }
}
