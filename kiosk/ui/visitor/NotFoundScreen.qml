pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Apology first, then five plain reasons; each is help.
PageFrame {
    id: root

    required property NotFoundModel model

    heading: qsTrId("missed.title")

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: qsTrId("missed.title")
    }
    Words {
        Accessible.name: text
        soft: true
        text: root.model.chosen === "" ? qsTrId("missed.why") : qsTrId("missed.thanks")
    }
    Repeater {
        model: [["no_such_office", qsTrId("missed.no_office")], ["wrong_place", qsTrId("missed.wrong_place")], ["closed", qsTrId("missed.closed")], ["person_away", qsTrId("missed.away")], ["other", qsTrId("missed.other")]]

        Choice {
            required property var modelData

            chosen: root.model.chosen === modelData[0]
            text: modelData[1]

            onActivated: root.model.choose(modelData[0])
        }
    }

    actions: [
        BigButton {
            primary: false
            text: qsTrId("missed.again")

            onActivated: root.model.search_again()
        },
        BigButton {
            glyph: "guide"
            text: qsTrId("missed.guide")

            onActivated: root.model.call_guide()
        }
    ]
}
