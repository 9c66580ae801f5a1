pragma ComponentBehavior: Bound

import QtQuick

// Large keys for numbers, three by four in telephone order; in fewer rows where the screen is low.
Grid {
    id: root

    signal cleared
    signal erased
    signal typed(digit: string)

    columns: Theme.roomy ? (Theme.low || Theme.landscape ? 6 : 3) : 4
    spacing: Theme.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

        Pressable {
            id: key

            readonly property bool digit: modelData.length === 1
            required property string modelData

            corner: Theme.dp(14)
            implicitHeight: Theme.dp(!Theme.roomy ? 68 : Theme.low ? 100 : 112)
            text: modelData === "clear" ? qsTrId("keypad.clear") : (modelData === "erase" ? qsTrId("keypad.erase") : modelData)
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns

            background: Rectangle {
                border.color: Theme.colors.outline
                border.width: Theme.hair
                color: key.down ? Theme.colors.lit : (key.digit ? Theme.colors.ground : Theme.colors.chosen)
                radius: key.corner
            }
            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: Theme.dp(12)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.colors.ink
                        name: "erase"
                        size: Theme.dp(44)
                        visible: key.modelData === "erase" && root.columns === 3
                    }
                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: Theme.low ? 0.84 : 1
                        size: key.digit ? Theme.heading : (Theme.roomy ? Theme.base : Theme.fixed(52))
                        text: key.text
                        width: Math.min(implicitWidth, key.width - Theme.dp(16))
                    }
                }
            }

            onActivated: {
                if (modelData === "clear")
                    root.cleared();
                else if (modelData === "erase")
                    root.erased();
                else
                    root.typed(modelData);
            }
        }
    }
}
