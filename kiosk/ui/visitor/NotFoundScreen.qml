// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Apology first, then five plain reasons; each is help.
PageFrame {
    id: root

    required property NotFoundModel model

    heading: qsTrId("missed.title")
    spacing: Theme.fixed(18)

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: Theme.low && Theme.roomy ? qsTrId("missed.title").replace("\n", " ") : qsTrId("missed.title")
    }
    Told {
        instead: [qsTrId("missed.why"), qsTrId("missed.thanks")]
        text: root.model.chosen === "" ? qsTrId("missed.why") : qsTrId("missed.thanks")
    }
    Repeater {
        model: [["no_such_office", qsTrId("missed.no_office"), "office"], ["wrong_place", qsTrId("missed.wrong_place"), "warning"], ["closed", qsTrId("missed.closed"), "door"], ["person_away", qsTrId("missed.away"), "person"], ["other", qsTrId("missed.other"), "more"]]

        ReasonRow {
            required property var modelData

            across: Theme.low && Theme.roomy ? 2 : 1
            readonly property bool thenActions: modelData[0] === "other"
            glyph: modelData[2]
            pane: 1
            chosen: root.model.chosen === modelData[0]
            text: modelData[1]

            onActivated: root.model.choose(modelData[0])
        }
    }
    SurveyInvitation {
        comes: root.model.mayInvite
        offered: root.model.inviting

        onActivated: root.model.survey()
    }

    actions: [
        BigButton {
            primary: false
            text: qsTrId("missed.again")
            visible: !root.model.canRing

            onActivated: root.model.search_again()
        },
        BigButton {
            glyph: "phone"
            primary: false
            text: qsTrId("office.call_back")
            visible: root.model.canRing

            onActivated: root.model.ask_call()
        },
        BigButton {
            glyph: "guide"
            text: qsTrId("way.with_guide")

            onActivated: root.model.call_guide()
        }
    ]
}
