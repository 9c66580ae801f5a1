// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The way in words: a number disc and one short line a step; the floor to press stands out. A touch on a line shows that
// step near; whoever cannot touch so small a line has a button for each step.
Column {
    id: root

    // Each step is {number, text, words}: `words` is the text as it is drawn, as for MarkedWords.
    required property var steps
    readonly property int size: Theme.language === "en" || Theme.language === "vi" ? Theme.caption : Theme.shallow ? Theme.body : Theme.base
    // How high a line is at least; more lines stand closer.
    property real pitch: Theme.dp(Theme.shallow && steps.length > 5 ? 50 : steps.length > 6 || Theme.shallow ? 54 : steps.length > 5 ? 60 : steps.length > 3 ? 66 : 84)

    signal chosen(index: int)

    Repeater {
        model: root.steps

        Item {
            id: step

            required property int index
            required property var modelData

            implicitHeight: Math.max(root.pitch, line.implicitHeight + Theme.fixed(2))
            width: root.width

            NumberDisc {
                id: disc

                height: Math.min(Theme.dp(52), root.pitch - Theme.fixed(4))
                number: step.modelData.number
                size: root.steps.length < 10 ? Theme.type(40) : Theme.plan
                y: (parent.height - height) / 2
            }
            MarkedWords {
                id: line

                Accessible.name: step.modelData.number + ". " + step.modelData.text
                anchors.verticalCenter: parent.verticalCenter
                pieces: step.modelData.words.pieces
                text: step.modelData.words.text
                size: root.size
                weight: Font.DemiBold
                width: parent.width - x
                x: Theme.dp(Theme.shallow ? 58 : 70)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.colors.hairline
                height: Theme.hair
                width: parent.width
            }
            TapHandler {
                onTapped: root.chosen(step.index)
            }
        }
    }
}
