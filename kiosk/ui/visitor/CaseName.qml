// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One kind of case by its name alone, so that a large page shows several.
Pressable {
    id: root

    readonly property real inset: Theme.fixed(12)

    implicitHeight: label.implicitHeight + Theme.dp(18)
    joined: true

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.down ? Theme.colors.lit : Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            width: parent.width - 2 * x
            x: root.inset
        }
    }
}
