// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// A field under its name, and below it the line that says what is missing; the line's place is kept.
Column {
    id: root

    default property alias content: holder.data
    property string label: ""
    property bool reserved: true
    property string wrong: ""

    spacing: Theme.dp(4)

    Words {
        Accessible.name: text
        size: Theme.body
        soft: true
        text: root.label
        visible: text !== ""
        width: parent.width
    }
    Item {
        id: holder

        height: childrenRect.height
        width: parent.width
    }
    Item {
        height: root.reserved || root.wrong !== "" ? Math.max(Theme.dp(52), said.implicitHeight) : 0
        width: parent.width

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.warning
            name: "warning"
            size: Theme.dp(40)
            visible: root.wrong !== ""
        }
        Words {
            id: said

            Accessible.ignored: text === ""
            Accessible.name: text
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.warning
            font.weight: Font.DemiBold
            size: Theme.caption
            text: root.wrong
            width: parent.width - x
            x: Theme.dp(52)
        }
    }
}
