// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One key of the number pad; its touches come from the pad, its own are for whoever walks by keys or listens.
Pressable {
    id: root

    required property string name
    property bool iconic: false
    property int fingers: 0
    property int words: Theme.fixed(52) // how large the words of a key are in large letters

    readonly property bool digit: name.length === 1

    corner: Theme.dp(14)
    eager: true
    text: name === "clear" ? qsTrId("keypad.clear") : (name === "erase" ? qsTrId("keypad.erase") : name)

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.fingers > 0 || root.down ? Theme.colors.lit : (root.digit ? Theme.colors.ground : Theme.colors.chosen)
        radius: root.corner
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
                visible: root.iconic && word.implicitWidth + Theme.dp(80) < root.width
            }
            Words {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: root.height < Theme.dp(112) ? 0.84 : 1
                size: root.digit ? (Theme.roomy ? Theme.heading : Theme.base) : (Theme.roomy ? Theme.base : root.words)
                text: root.text
                width: Math.min(implicitWidth, root.width - Theme.dp(16))
            }
        }
    }
}
