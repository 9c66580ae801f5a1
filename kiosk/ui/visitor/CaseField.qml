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
    // On a low page, which has no line to spare for it, what is missing stands behind the label of a wide field.
    readonly property bool behind: Theme.low && Theme.roomy && label !== "" && width > Theme.dp(600)

    spacing: Theme.dp(4)

    Words {
        id: head

        Accessible.name: text
        height: root.behind ? Math.max(implicitHeight, said.implicitHeight) : implicitHeight
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
        height: root.behind ? 0 : root.reserved || root.wrong !== "" ? Math.max(Theme.dp(52), said.implicitHeight) : 0
        width: parent.width

        Icon {
            id: sign

            anchors.verticalCenter: said.verticalCenter
            color: Theme.colors.warning
            name: "warning"
            size: Theme.dp(40)
            visible: root.wrong !== ""
            x: said.x - Theme.dp(52)
        }
        Words {
            id: said

            Accessible.ignored: text === ""
            Accessible.name: text
            color: Theme.colors.warning
            font.weight: Font.DemiBold
            size: Theme.caption
            text: root.wrong
            width: parent.width - x
            x: Theme.dp(52) + (root.behind ? head.contentWidth + Theme.gap : 0)
            y: root.behind ? -parent.y : (parent.height - height) / 2
        }
    }
}
