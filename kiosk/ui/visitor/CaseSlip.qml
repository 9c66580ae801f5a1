// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// One part of the paper slip; a notched tear line parts it from the one above.
Block {
    id: root

    default property alias content: holder.data
    readonly property real edge: Theme.fixed(3)
    readonly property real inset: Theme.dp(!Theme.roomy ? 8 : Theme.shallow ? 14 : 22)
    property bool last: false
    readonly property real notch: Theme.fixed(20)
    property bool torn: false

    implicitHeight: holder.childrenRect.height + 2 * inset
    joined: true

    Rectangle {
        border.color: Theme.colors.ink
        border.width: root.edge
        bottomLeftRadius: root.last ? Theme.dp(26) : 0
        bottomRightRadius: root.last ? Theme.dp(26) : 0
        color: Theme.colors.ground
        height: parent.height - y
        topLeftRadius: root.torn ? 0 : Theme.dp(26)
        topRightRadius: root.torn ? 0 : Theme.dp(26)
        width: parent.width
        y: root.torn ? -Theme.gap - root.edge : 0
    }
    Repeater {
        model: root.torn ? 2 : 0

        Item {
            id: bite

            required property int index

            anchors.left: index === 0 ? root.left : undefined
            anchors.leftMargin: -root.edge
            anchors.right: index === 0 ? undefined : root.right
            anchors.rightMargin: -root.edge
            clip: true
            height: 2 * root.notch
            width: root.notch + root.edge
            y: -Theme.gap - root.edge / 2 - root.notch

            Rectangle {
                border.color: Theme.colors.ink
                border.width: root.edge
                color: Theme.colors.ground
                height: width
                radius: root.notch
                width: 2 * root.notch
                x: bite.index === 0 ? -root.notch + root.edge : 0
            }
        }
    }
    Item {
        id: holder

        height: childrenRect.height
        width: parent.width - 2 * x
        x: Theme.dp(Theme.roomy ? 46 : 22)
        y: root.inset
    }
}
