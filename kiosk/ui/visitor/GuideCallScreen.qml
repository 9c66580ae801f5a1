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
    GuidePicture {
        coming: root.coming
        text: root.model.advice
        wanted: root.pictured
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
    SurveyInvitation {
        pane: 1
        wanted: root.model.inviting

        onActivated: root.model.survey()
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
