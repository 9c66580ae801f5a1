// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where to go, the code that confirms the arrival there, and the steps once more, for the phone too.
PageFrame {
    id: root

    required property ArrivedModel model

    readonly property bool airy: Theme.roomy && !Theme.shallow // a page whose whole height is its own
    readonly property bool coded: (model.qr.side ?? 0) > 0

    heading: model.go

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.low && Theme.roomy ? Theme.heading : Theme.title
        text: root.heading
    }
    Block {
        implicitHeight: place.implicitHeight
        wanted: place.text !== "" && Theme.roomy && !Theme.low

        Words {
            id: place

            Accessible.name: text
            size: Theme.row
            soft: true
            text: root.model.place
            width: parent.width
        }
    }
    Block {
        implicitHeight: proof.implicitHeight + Theme.dp(64)
        wanted: root.model.code !== ""

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.chosen
            radius: Theme.dp(26)
        }
        Column {
            id: proof

            spacing: Theme.dp(20)
            width: parent.width - 2 * x
            x: Theme.dp(Theme.roomy ? 44 : 24)
            y: Theme.dp(32)

            Words {
                Accessible.name: text
                font.weight: Font.Bold
                size: Theme.base
                text: qsTrId("arrived.code_note")
                width: parent.width
            }
            CaseDigits {
                active: true
                grown: root.airy ? 1.5 : 1
                digits: root.model.code.split("")
            }
        }
    }
    Block {
        heading: qsTrId("way.steps")
        implicitHeight: Math.max(ways.implicitHeight, beside.visible ? beside.implicitHeight : 0)
        pane: 1
        wanted: root.model.steps.length > 0

        StepList {
            id: ways

            pitch: Theme.dp(root.airy && steps.length < 7 ? 76 : Theme.shallow || steps.length > 6 ? 54 : 66)
            steps: root.model.steps
            width: parent.width - (beside.visible ? beside.width + Theme.dp(36) : 0)
        }
        QrCode {
            id: beside

            anchors.right: parent.right
            code: root.model.qr
            label: qsTrId("way.qr")
            visible: Theme.roomy && root.coded
            width: Theme.dp(250)
        }
    }
    Block {
        heading: qsTrId("way.qr")
        implicitHeight: large.implicitHeight
        wanted: root.coded && !Theme.roomy

        QrCode {
            id: large

            anchors.horizontalCenter: parent.horizontalCenter
            code: root.model.qr
            label: qsTrId("way.qr")
            width: Theme.fixed(420)
        }
    }
    SurveyInvitation {
        offered: root.model.inviting
        pane: 1

        onActivated: root.model.survey()
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
            glyph: "path"
            primary: false
            size: Theme.base // in one row with the other in every language
            text: qsTrId("arrived.look_again")
            visible: root.model.returning && !root.model.printable

            onActivated: root.model.look_again()
        },
        BigButton {
            glyph: "search"
            text: qsTrId("arrived.again")

            onActivated: root.model.again()
        }
    ]
}
