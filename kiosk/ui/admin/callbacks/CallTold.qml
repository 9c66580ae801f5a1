// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One thing the visitor told; the number to ring stands out.
Item {
    id: root

    required property string label
    required property string value
    readonly property bool main: label === "전화"

    height: told.height + 16

    Label {
        size: 13
        soft: true
        text: root.label
        y: 9
    }
    Label {
        id: told

        size: root.main ? 22 : Desk.section
        strong: root.main
        text: root.value
        width: parent.width - 84
        wrapMode: Text.Wrap
        x: 84
        y: root.main ? 3 : 7
    }
}
