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

    Told {
        instead: root.model.sayings
        size: Theme.low && Theme.roomy ? Theme.heading : Theme.title
        text: root.model.said
        title: true
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
        thenActions: !root.nobody
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
        comes: root.model.mayInvite
        offered: root.model.inviting
        pane: 1

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

    component Advice: Told {
        instead: root.nobody ? [] : [qsTrId("guide.stay"), qsTrId("guide.still")]
        text: root.model.advice
    }
}
