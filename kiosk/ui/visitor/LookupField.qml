// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One of the two numbers being typed; the outline tells which the keys fill.
Pressable {
    id: root

    property bool active: false
    required property string name

    Accessible.name: name + " " + text
    Accessible.role: Accessible.EditableText
    corner: Theme.dp(22)
    implicitHeight: Theme.dp(!Theme.roomy ? 66 : Theme.low ? 84 : 112)

    background: Rectangle {
        border.color: root.active ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.active ? 5 : 2)
        color: Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        clip: true

        Words {
            id: digits

            anchors.verticalCenter: parent.verticalCenter
            font.features: Theme.tabular
            font.weight: Font.Bold
            size: Theme.roomy ? Theme.heading : Theme.base
            text: root.text
            x: Theme.dp(Theme.roomy ? 32 : 14)
        }
        Rectangle {
            anchors.left: digits.right
            anchors.leftMargin: Theme.fixed(6)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.accent
            height: digits.height * 0.8
            visible: root.active
            width: Theme.fixed(5)
        }
    }
}
