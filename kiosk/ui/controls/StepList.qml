pragma ComponentBehavior: Bound

import QtQuick

// The way in words: a number disc and one short line a step; the floor to press stands out.
Column {
    id: root

    spacing: Theme.fixed(9)

    // Each step is {number, text, floor}; `floor` is the part of the text to set in bold accent, or "".
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
                Words {
                    id: line

                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Font.DemiBold
                    text: root.marked(step.modelData.text, step.modelData.floor ?? "")
                    textFormat: Text.StyledText
                    width: parent.width - x
                    x: Theme.dp(70)
                }
            }

            onActivated: root.chosen(index)
        }
    }

    // A number stays with its unit in one line, and with what it counts: Floor 2, Room 207.
    function marked(text: string, floor: string): string {
        const safe = part => part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/(\d) m\b/g, "$1&nbsp;m").replace(/([A-Za-zÀ-ỹ]) (?=\d)/g, "$1&nbsp;");
        if (floor === "" || !text.includes(floor))
            return safe(text);
        const at = text.indexOf(floor);
        return safe(text.slice(0, at)) + "<font color=\"" + Theme.colors.accent + "\"><b>" + safe(floor) + "</b></font>" + safe(text.slice(at + floor.length));
    }
}
