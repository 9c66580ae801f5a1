pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What may be allowed beyond the case: unticked, each on its own, and none of them needed.
PageFrame {
    id: root

    required property CaseConsentsModel model

    heading: qsTrId("case.consents_title")

    actions: BigButton {
        glyph: "next"
        glyphAfter: true
        text: qsTrId("case.next")

        onActivated: root.model.go_on()
    }

    CaseHead {
        kind: root.model.kind
        note: root.model.young ? qsTrId("case.consents_young") : qsTrId("case.consents_note")
        step: root.model.step
        title: qsTrId("case.consents_title")
    }
    Notice {
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    Repeater {
        model: root.model.consents

        Choice {
            required property var modelData

            Accessible.role: Accessible.CheckBox
            chosen: modelData.chosen
            detail: modelData.detail
            text: modelData.name

            onActivated: root.model.toggle(modelData.id)
        }
    }
}
