// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One of the six choices of the easy screen: a large symbol over few words; who wants a person finds them filled.
Pressable {
    id: root

    required property int index
    required property string glyph
    required property string words

    readonly property bool filled: index === 0
    readonly property bool beside: Theme.low && !Theme.landscape || !Theme.roomy
    readonly property int letters: Theme.type(wordy || Theme.landscape ? 54 : 72)
    readonly property real air: Theme.dp(Theme.landscape ? 12 : 16)
    readonly property color face: filled ? Theme.colors.onAction : Theme.colors.ink
    readonly property bool wordy: Theme.language === "en" || Theme.language === "vi"

    Accessible.name: words
    across: !Theme.roomy ? 1 : Theme.landscape ? 3 : 2
    corner: Theme.dp(26)
    // Two lines of words have room in every tile, so that all are of one height.
    implicitHeight: beside ? Math.max(Theme.dp(110), label.implicitHeight + Theme.dp(28)) : sign.height + 2.2 * letters + 3 * air
    joined: true
    stretch: Theme.roomy
    text: words

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: root.filled ? 0 : Theme.fixed(3)
        color: {
            if (root.filled)
                return root.down ? Theme.colors.actionPressed : Theme.colors.action;
            return root.down ? Theme.colors.lit : Theme.colors.tile;
        }
        radius: root.corner
    }
    contentItem: Item {
        Icon {
            id: sign

            color: root.filled ? Theme.colors.onAction : Theme.colors.accent
            name: root.glyph
            size: Theme.dp(root.beside ? 72 : Theme.landscape ? 84 : 132)
            x: root.beside ? Theme.dp(24) : (parent.width - width) / 2
            y: root.beside ? (parent.height - height) / 2 : (parent.height - height - label.height - root.air) / 2
        }
        Words {
            id: label

            color: root.face
            font.weight: Font.Bold
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            size: root.beside ? Theme.row : root.letters
            text: root.words
            width: parent.width - x - Theme.dp(20)
            x: root.beside ? Theme.dp(112) : Theme.dp(20)
            y: root.beside ? (parent.height - height) / 2 : sign.y + sign.height + root.air
        }
    }
}
