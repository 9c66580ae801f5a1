// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// A numbered question of a page that asks several.
Block {
    id: root

    required property int number
    required property string text

    implicitHeight: Math.max(disc.height, words.implicitHeight)
    keepWithNext: true

    Rectangle {
        id: disc

        color: Theme.colors.action
        height: width
        radius: width / 2
        width: Theme.dp(52)

        Words {
            anchors.centerIn: parent
            color: Theme.colors.onAction
            font.weight: Font.Bold
            size: Theme.caption
            text: root.number
        }
    }
    Words {
        id: words

        Accessible.name: root.number + ". " + text
        font.weight: Font.Bold
        text: root.text
        width: parent.width - x
        x: disc.width + Theme.dp(20)
    }
}
