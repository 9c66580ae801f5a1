// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Help offered beside the ring: a notice that is a button.
Pressable {
    id: root

    corner: Theme.dp(18)
    implicitHeight: Math.max(Theme.fixed(72), label.implicitHeight + Theme.dp(8))
    implicitWidth: label.implicitWidth + Theme.dp(40)

    background: Rectangle {
        border.color: Theme.colors.accent
        border.width: Theme.fixed(3)
        color: root.down ? Theme.colors.chosen : Theme.colors.lit
        radius: root.corner
    }
    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            color: Theme.colors.accent
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.9
            size: Theme.roomy ? Theme.base : Theme.caption
            text: root.text
            width: Math.min(implicitWidth, root.width - (Theme.roomy ? Theme.dp(24) : Theme.fixed(8)))
        }
    }
}
