// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One face of five over its word; where there is width and no height, or the letters are large, beside it.
Answer {
    id: root

    required property string asked
    required property int face

    readonly property bool beside: !Theme.roomy || Theme.landscape
    readonly property color ink: chosen ? Theme.colors.onAction : Theme.colors.ink
    readonly property real drawn: Theme.dp(beside || Theme.low ? 56 : 104)
    readonly property real edge: Theme.dp(!Theme.roomy ? 6 : beside ? 14 : Theme.low ? 6 : 26)
    readonly property real between: Theme.dp(beside ? 16 : Theme.low ? 0 : 14)

    Accessible.name: asked + " " + text
    implicitHeight: (beside ? Math.max(drawn, word.implicitHeight) : drawn + between + word.implicitHeight) + 2 * edge
    joined: true

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: root.chosen ? 0 : Theme.hair
        color: root.chosen ? Theme.colors.action : root.down ? Theme.colors.lit : Theme.colors.tile
        radius: root.corner
    }
    contentItem: Item {
        Icon {
            color: root.chosen ? root.ink : Theme.colors.accent
            name: "face" + root.face
            size: root.drawn
            x: root.beside ? Theme.dp(18) : (root.width - root.drawn) / 2
            y: root.beside ? (root.height - root.drawn) / 2 : root.edge
        }
        Words {
            id: word

            color: root.ink
            font.weight: Font.DemiBold
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            text: root.text
            width: Math.floor(root.width - x - Theme.dp(8))
            x: root.beside ? Theme.dp(18) + root.drawn + root.between : Theme.dp(8)
            y: root.beside ? (root.height - implicitHeight) / 2 : root.edge + root.drawn + root.between
        }
    }
}
