// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// What a search answers where no office does: a sentence, a number to call where one helps, and one action.
Block {
    id: root

    required property var told

    readonly property bool urgent: told.kind === "urgent"
    readonly property bool close: Theme.typing || Theme.shallow || !Theme.roomy
    // Large letters and a low page leave room for what matters first: the number, or who it is; the rest follows the card.
    readonly property bool whole: Theme.roomy && !Theme.low
    readonly property var glyphs: ({
            "elsewhere": "sign",
            "nothing": "search",
            "unread": "clock"
        })

    signal asked

    Accessible.name: [told.title, told.number, told.note].filter(part => part !== "").join(" ")
    implicitHeight: column.implicitHeight + 2 * column.y

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(4)
        color: root.urgent ? Theme.colors.chosen : Theme.colors.ground
        radius: Theme.dp(26)
    }
    Column {
        id: column

        spacing: Theme.dp(root.close ? 14 : 24)
        width: parent.width - 2 * x
        x: Theme.dp(root.whole ? 44 : 24)
        y: Theme.dp(!Theme.roomy ? 10 : root.close ? 24 : 44)

        Row {
            spacing: Theme.dp(32)
            visible: root.whole || !root.urgent
            width: parent.width

            Icon {
                id: icon

                name: root.glyphs[root.told.kind] ?? ""
                size: Theme.dp(root.close ? 84 : 108)
                visible: name !== "" && root.whole
            }
            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.Bold
                size: !Theme.roomy ? Theme.base : root.close ? Theme.heading : Theme.type(62)
                text: root.told.title
                width: parent.width - (icon.visible ? icon.width + parent.spacing : 0)
            }
        }
        Words {
            Accessible.ignored: true
            text: root.told.note
            visible: text !== "" && !root.urgent && root.whole
            width: parent.width
        }
        UrgentNumber {
            name: root.told.note
            number: root.told.number
            visible: root.urgent
            width: parent.width
        }
        BigButton {
            glyph: "guide"
            size: Theme.row
            text: qsTrId("home.guide")
            visible: Theme.typing
            width: parent.width

            onActivated: root.asked()
        }
    }
}
