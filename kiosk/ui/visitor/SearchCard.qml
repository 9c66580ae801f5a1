// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The matter that is meant, or the office that leads, before all rows: where it is, what to bring, and both ways on.
Block {
    id: root

    required property var card

    property bool brief: false // where further rows need its lines: the card itself lists its papers whole

    signal opened
    signal walked

    // In large letters on one page with its field: what it is, where in one line, and one way on.
    readonly property bool placed: Theme.roomy || place.implicitWidth < column.width
    readonly property bool beside: name.implicitWidth + place.implicitWidth + Theme.gap < column.width

    readonly property var reason: card.reason ?? ({
            "text": "",
            "pieces": []
        })
    readonly property string said: [card.name ?? "", card.place ?? "", card.who ?? "", reason.text, card.papers ?? ""].filter(part => part !== "").join(", ")

    Accessible.name: said
    implicitHeight: column.implicitHeight + Theme.dp(48)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(4)
        color: Theme.colors.chosen
        radius: Theme.dp(26)
    }
    Column {
        id: column

        spacing: Theme.dp(8)
        width: parent.width - 2 * x
        x: Theme.dp(36)
        y: Theme.dp(22)

        Item {
            height: root.beside || !root.placed ? name.height : name.height + place.height
            width: parent.width

            Words {
                id: name

                Accessible.name: text
                font.weight: Font.Bold
                size: Theme.heading
                text: root.card.name ?? ""
                width: root.beside ? implicitWidth : parent.width
                wrapMode: Text.Wrap
            }
            Words {
                id: place

                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.DemiBold
                text: root.card.place ?? ""
                visible: root.placed
                width: root.beside ? implicitWidth : parent.width
                x: root.beside ? parent.width - width : 0
                y: root.beside ? (name.height - height) / 2 : name.height
            }
        }
        Words {
            Accessible.name: text
            soft: true
            text: root.card.who ?? ""
            visible: text !== "" && Theme.roomy
            width: parent.width
        }
        MarkedWords {
            color: Theme.colors.softInk
            pieces: root.reason.pieces
            text: root.reason.text
            visible: text !== "" && Theme.roomy && !(root.brief && root.card.who)
            width: parent.width
        }
        Row {
            spacing: Theme.dp(16)
            visible: papers.text !== "" && Theme.roomy
            width: parent.width

            Icon {
                id: icon

                name: "idcard"
                size: Theme.dp(50)
            }
            Words {
                id: papers

                Accessible.name: text
                elide: Text.ElideRight
                maximumLineCount: root.brief ? 1 : Theme.typing && name.lineCount > 1 ? 2 : 3
                text: root.card.papers ?? ""
                width: parent.width - icon.width - parent.spacing
            }
        }
        Item {
            height: Theme.dp(6)
            width: 1
        }
        Actions {
            // In large letters a page may draw the card smaller, and fingers need their gap all the same.
            spacing: Theme.roomy ? Theme.gap : 2 * Theme.gap
            width: parent.width

            BigButton {
                Accessible.name: root.said + ", " + text
                primary: false
                size: Theme.row
                text: root.card.more ?? ""
                visible: text !== "" && (Theme.roomy || !way.offered) // a stop has nothing but its way

                onActivated: root.opened()
            }
            BigButton {
                id: way

                // Of a matter in large letters what to bring comes before the way, which its card offers.
                readonly property bool offered: (root.card.walk ?? false) && (Theme.roomy || (root.card.papers ?? "") === "")

                Accessible.name: text + ", " + root.card.name
                glyph: "walk"
                size: Theme.row
                text: qsTrId("office.way")
                visible: offered

                onActivated: root.walked()
            }
        }
    }
}
