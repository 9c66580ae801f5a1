// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of several answers: of those of which exactly one holds a filled disc with a check says which, of those that
// hold each for itself a box.
Answer {
    id: root

    property string detail: ""
    property real margin: Theme.dp(36)
    property string face: Theme.family

    Accessible.name: detail === "" ? text : text + ", " + detail
    implicitHeight: Math.max(Theme.dp(124), lines.implicitHeight + Theme.dp(28))
    implicitWidth: Theme.dp(476)

    background: Rectangle {
        border.color: root.chosen ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.chosen ? 4 : 2)
        color: root.down ? Theme.colors.lit : (root.chosen ? Theme.colors.chosen : Theme.colors.ground)
        radius: root.corner
    }
    contentItem: Item {
        Rectangle {
            id: disc

            anchors.verticalCenter: parent.verticalCenter
            border.color: root.chosen ? Theme.colors.accent : Theme.colors.outline
            border.width: Theme.fixed(4)
            color: root.chosen ? Theme.colors.action : "transparent"
            height: Theme.dp(48)
            radius: root.several ? Theme.dp(10) : height / 2
            width: height
            x: root.margin

            Icon {
                anchors.centerIn: parent
                color: Theme.colors.onAction
                name: "check"
                size: Theme.dp(32)
                stroke: 6
                visible: root.chosen
            }
        }
        Column {
            id: lines

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Math.min(root.margin, Theme.dp(16))
            x: disc.width + root.margin + Math.min(root.margin, Theme.dp(28))

            Words {
                font.family: root.face
                size: Theme.row
                font.weight: Font.DemiBold
                text: root.text
                width: parent.width
            }
            Words {
                soft: true
                text: root.detail
                visible: root.detail !== ""
                width: parent.width
            }
        }
    }
}
