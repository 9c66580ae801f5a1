// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where to go, and the code that confirms the arrival there.
PageFrame {
    id: root

    required property ArrivedModel model

    heading: model.go

    Block {
        implicitHeight: Theme.dp(190)
        wanted: Theme.roomy && !Theme.low

        Icon {
            anchors.bottom: parent.bottom
            name: "walk"
            size: Theme.dp(160)
            stroke: 2.4
        }
    }
    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.heading
    }
    Words {
        Accessible.name: text
        soft: true
        text: qsTrId("arrived.code_note")
    }
    Block {
        implicitHeight: digits.implicitHeight + Theme.dp(48)
        wanted: root.model.code !== ""

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.tile
            radius: Theme.dp(22)
        }
        Words {
            id: digits

            Accessible.name: root.model.code.split("").join(" ")
            anchors.centerIn: parent
            font.features: ({
                    "tnum": 1
                })
            font.letterSpacing: Theme.dp(24)
            font.weight: Font.Bold
            size: Theme.greeting
            text: root.model.code
            wrapMode: Text.NoWrap
        }
    }

    actions: [
        BigButton {
            glyph: "receipt"
            primary: false
            text: qsTrId("receipt.print")
            visible: root.model.printable

            onActivated: root.model.put_on_paper()
        },
        BigButton {
            glyph: "home"
            text: qsTrId("arrived.again")

            onActivated: root.model.again()
        }
    ]
}
