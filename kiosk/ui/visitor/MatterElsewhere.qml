// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Where else the matter is done, and the whole list for a phone, which enlarged has a part of its own.
Block {
    id: root

    property alias qr: code.code
    property bool atHome: false
    property string places: ""

    readonly property bool beside: Theme.roomy

    Accessible.name: title.text + ". " + places
    heading: title.text
    implicitHeight: Math.max(words.implicitHeight, beside ? code.implicitHeight : 0) + Theme.dp(20)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.hairline
        border.width: Theme.hair
        color: Theme.colors.chosen
        radius: Theme.dp(26)
    }
    Column {
        id: words

        spacing: Theme.dp(8)
        width: root.beside ? code.x - x - Theme.dp(28) : parent.width - 2 * x
        x: Theme.dp(36)
        y: (parent.height - height) / 2

        Row {
            spacing: Theme.dp(20)
            visible: root.places !== ""
            width: parent.width

            Icon {
                id: icon

                name: root.atHome ? "home" : "pin"
                size: Theme.dp(56)
            }
            Words {
                id: title

                Accessible.ignored: true
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: Theme.base
                text: root.atHome ? qsTrId("card.home") : qsTrId("card.places")
                width: parent.width - icon.width - parent.spacing
            }
        }
        Words {
            id: where

            Accessible.ignored: true
            size: root.beside ? Theme.body : Theme.caption
            text: root.places
            visible: text !== ""
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.caption
            soft: true
            text: qsTrId("way.qr")
            // What the code is for is said where it takes no more height than the code.
            visible: root.beside && where.y + where.height + words.spacing + implicitHeight <= code.implicitHeight + Theme.dp(16)
            width: parent.width
        }
    }
    QrCode {
        id: code

        minimum: Theme.fixed(212)
        visible: root.beside
        width: Math.max(minimum, side * Math.ceil(0.6 * Theme.pxPerMm)) // a long list has more modules
        x: parent.width - width - Theme.dp(28)
        y: (parent.height - height) / 2
    }
}
