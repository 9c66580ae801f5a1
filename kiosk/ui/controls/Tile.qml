// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of several equal choices: icon and word on tinted ground.
Pressable {
    id: root

    required property string glyph
    property bool stacked: Theme.landscape && Theme.roomy

    implicitHeight: Math.max(Theme.dp(Theme.low ? 118 : 142), label.implicitHeight + Theme.dp(44) + (stacked ? Theme.dp(90) : 0))
    implicitWidth: Theme.dp(476)

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.down ? Theme.colors.lit : Theme.colors.tile
        radius: root.corner
    }
    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: root.stacked ? undefined : parent.verticalCenter
            name: root.glyph
            size: Theme.dp(64)
            x: Theme.dp(32)
            y: root.stacked ? Theme.dp(28) : 0
        }
        Words {
            id: label

            anchors.bottom: root.stacked ? parent.bottom : undefined
            anchors.bottomMargin: Theme.dp(24)
            anchors.verticalCenter: root.stacked ? undefined : parent.verticalCenter
            size: Theme.row
            font.weight: Font.DemiBold
            text: root.text
            width: parent.width - x - Theme.dp(20)
            x: root.stacked ? Theme.dp(36) : Theme.dp(118)
        }
    }
}
