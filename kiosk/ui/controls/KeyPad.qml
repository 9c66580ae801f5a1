pragma ComponentBehavior: Bound

import QtQuick

// Three by four large keys for numbers, in telephone order.
Grid {
    id: root

    signal typed(digit: string)
    signal erased
    signal cleared

    columns: 3
    spacing: Theme.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

        Pressable {
            id: key

            required property string modelData
            readonly property bool digit: modelData.length === 1

            corner: Theme.dp(14)
            implicitHeight: Theme.dp(112)
            text: modelData === "clear" ? qsTrId("keypad.clear") : (modelData === "erase" ? qsTrId("keypad.erase") : modelData)
            width: (root.width - 2 * root.spacing) / 3

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
                        visible: key.modelData === "erase" && Theme.roomy
                    }
                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        size: key.digit ? Theme.heading : Theme.base
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
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
