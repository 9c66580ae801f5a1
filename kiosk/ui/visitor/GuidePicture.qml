// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Who comes, as a picture, and what to do meanwhile.
Block {
    id: root

    required property bool coming
    required property string text

    implicitHeight: Math.max(badge.height, advice.implicitHeight) + Theme.dp(56)

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.chosen
        radius: Theme.dp(26)
    }
    Rectangle {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.action
        height: width
        radius: width / 2
        width: Theme.dp(Theme.landscape ? 150 : 200)
        x: Theme.dp(44)

        Icon {
            anchors.centerIn: parent
            color: Theme.colors.onAction
            name: root.coming ? "walk" : "guide"
            size: parent.width * 0.56
        }
    }
    Words {
        id: advice

        Accessible.name: text
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        size: Theme.row
        text: root.text
        width: parent.width - x - Theme.dp(36)
        x: badge.x + badge.width + Theme.dp(40)
    }
}
