// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One plain reason of several, with its picture; a check tells which was chosen.
Answer {
    id: root

    required property string glyph

    implicitHeight: Math.max(Theme.dp(Theme.low || Theme.landscape ? 96 : 124), words.implicitHeight + Theme.dp(28))
    ringAir: -Theme.ring

    background: Rectangle {
        color: root.down ? Theme.colors.lit : (root.chosen ? Theme.colors.chosen : "transparent")

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.colors.hairline
            height: Theme.hair
            width: parent.width
        }
    }
    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: Theme.dp(64)
            x: Theme.dp(12)
        }
        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            size: Theme.row
            text: root.text
            width: mark.x - x - Theme.gap
            x: Theme.dp(104)
        }
        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter
            name: root.chosen ? "check" : "next"
            size: Theme.dp(44)
        }
    }
}
