// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What became of the call, second by second; with nobody there, when there will be somebody and what works now.
PageFrame {
    id: root

    required property GuideCallModel model

    readonly property bool nobody: model.state === "nobody"
    readonly property bool pictured: !nobody && Theme.roomy && !Theme.low
    readonly property bool coming: model.state === "coming"

    heading: model.said
    spacing: Theme.dp(Theme.shallow ? 14 : 24)

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.low && Theme.roomy ? Theme.heading : Theme.title
        font.weight: Font.Bold
        text: root.model.said
    }
    Advice {
        wanted: !root.nobody && !root.pictured
    }
    Block {
        implicitHeight: Math.max(badge.height, first.implicitHeight) + Theme.dp(56)
        wanted: root.pictured

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.chosen
            radius: Theme.dp(26)
        }
        Rectangle {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.action
            height: width
            radius: width / 2
            width: Theme.dp(Theme.landscape ? 150 : 200)
            x: Theme.dp(44)

            Icon {
                anchors.centerIn: parent
                color: Theme.colors.onAction
                name: root.coming ? "walk" : "guide"
                size: parent.width * 0.56
            }
        }
        Words {
            id: first

            Accessible.name: text
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Bold
            size: Theme.row
            text: root.model.advice
            width: parent.width - x - Theme.dp(36)
            x: badge.x + badge.width + Theme.dp(40)
        }
    }
    MatterPaper {
        across: 1
        glyph: "phone"
        name: root.model.phone
        note: qsTrId("guide.phone")
        pane: 1
    }
    Advice {
        pane: 1
        wanted: root.nobody
    }
    Repeater {
        model: root.nobody ? [] : root.model.milestones

        CaseMilestone {
            required property int index
            required property var modelData

            last: index === root.model.milestones.length - 1
            pane: 1
            shape: modelData.shape
            text: modelData.text
            when: modelData.when
        }
    }
    ResultRow {
        detail: qsTrId("guide.search_note")
        glyph: "search"
        pane: 1
        text: qsTrId("guide.search")
        wanted: root.nobody

        onActivated: root.model.search()
    }
    ResultRow {
        detail: qsTrId("guide.machine_note")
        glyph: "printer"
        pane: 1
        text: root.model.machine
        wanted: root.nobody && text !== ""

        onActivated: root.model.to_machine()
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
            enabled: !root.coming
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
