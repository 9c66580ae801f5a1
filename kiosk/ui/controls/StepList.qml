// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The way in words: a number disc and one short line a step; the floor to press stands out.
Column {
    id: root

    spacing: Theme.fixed(9)

    // Each step is {number, text, words}: `words` is the text as it is drawn, as for MarkedWords.
    required property var steps
    property int current: -1

    signal chosen(index: int)

    Repeater {
        model: root.steps

        Pressable {
            id: step

            required property int index
            required property var modelData

            corner: Theme.dp(14)
            implicitHeight: Math.max(Theme.dp(72), line.implicitHeight + Theme.dp(18))
            ringAir: -Theme.ring
            Accessible.name: modelData.number + ". " + modelData.text
            text: modelData.text
            width: root.width

            background: Rectangle {
                color: step.down || step.index === root.current ? Theme.colors.chosen : "transparent"

                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.colors.hairline
                    height: Theme.hair
                    width: parent.width
                }
            }
            contentItem: Item {
                NumberDisc {
                    anchors.verticalCenter: parent.verticalCenter
                    number: step.modelData.number
                }
                MarkedWords {
                    id: line

                    anchors.verticalCenter: parent.verticalCenter
                    pieces: step.modelData.words.pieces
                    text: step.modelData.words.text
                    weight: Font.DemiBold
                    width: parent.width - x
                    x: Theme.dp(70)
                }
            }

            onActivated: root.chosen(index)
        }
    }
}
