pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How to be told the result.
PageFrame {
    id: root

    required property CaseTellModel model

    heading: qsTrId("case.tell_title")

    actions: BigButton {
        glyph: "next"
        glyphAfter: true
        text: qsTrId("case.next")

        onActivated: root.model.go_on()
    }

    CaseHead {
        kind: root.model.kind
        step: root.model.step
        title: qsTrId("case.tell_title")
    }
    Notice {
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    Repeater {
        model: root.model.ways

        Choice {
            required property var modelData

            chosen: modelData.chosen
            text: modelData.name

            onActivated: root.model.choose(modelData.id)
        }
    }
}
