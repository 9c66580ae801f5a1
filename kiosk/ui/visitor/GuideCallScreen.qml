// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A person is on the way, or can be rung; with nobody there, when there will be somebody and what works now.
PageFrame {
    id: root

    required property GuideCallModel model

    readonly property bool nobody: model.state === "nobody"

    heading: model.said

    Block {
        implicitHeight: Theme.dp(200)
        wanted: Theme.roomy && !Theme.low && !root.nobody

        Icon {
            anchors.bottom: parent.bottom
            name: root.model.state === "coming" ? "walk" : "bell"
            size: Theme.dp(168)
            stroke: 2.4
        }
    }
    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.title
        font.weight: Font.Bold
        text: root.model.said
    }
    Advice {
        wanted: !root.nobody
    }
    Block {
        implicitHeight: number.implicitHeight + Theme.dp(48)
        pane: 1

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.tile
            radius: Theme.dp(22)
        }
        Column {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            x: Theme.dp(36)

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("guide.phone")
                visible: Theme.roomy || !root.nobody
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.features: ({
                        "tnum": 1
                    })
                size: Theme.title
                font.weight: Font.Bold
                text: root.model.phone
                width: parent.width
            }
        }
    }

    Advice {
        pane: 1
        wanted: root.nobody
    }
    ResultRow {
        detail: qsTrId("guide.search_note")
        pane: 1
        text: qsTrId("guide.search")
        wanted: root.nobody

        onActivated: root.model.search()
    }
    Notice {
        glyph: "calendar"
        pane: 1
        text: root.model.hours
        wanted: root.nobody
    }

    actions: [
        BigButton {
            // It keeps its place when it has nothing left to do: the other button must not come under the finger.
            enabled: root.model.state !== "coming"
            opacity: enabled ? 1 : 0
            primary: false
            text: qsTrId("guide.withdraw")
            visible: !root.nobody

            onActivated: root.model.withdraw()
        },
        BigButton {
            glyph: root.nobody ? "search" : "back"
            text: qsTrId("guide.leave")

            onActivated: root.model.leave()
        }
    ]

    component Advice: Block {
        implicitHeight: advice.implicitHeight

        Words {
            id: advice

            Accessible.name: text
            soft: true
            text: root.model.advice
            width: parent.width
        }
    }
}
