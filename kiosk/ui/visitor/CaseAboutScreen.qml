pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Which office and, if wanted, which seat; the place just visited stands there already.
CaseForm {
    id: root

    required property CaseAboutModel model

    form: model

    actions: CaseNext {
        onActivated: root.go_on()
    }

    Repeater {
        model: root.model.claims

        Choice {
            required property var modelData

            chosen: modelData.chosen
            text: modelData.name

            onActivated: root.model.claim(modelData.id)
        }
    }
    Choice {
        chosen: true
        text: root.model.office
        wanted: root.model.office !== ""
    }
    Choice {
        chosen: root.model.office === ""
        text: qsTrId("case.no_office")
        wanted: !root.model.needed

        onActivated: root.model.drop()
    }
    ResultRow {
        text: root.model.office === "" ? qsTrId("case_pick.office") : qsTrId("case.other_office")

        onActivated: root.model.pick("office")
    }
    ResultRow {
        text: qsTrId("case_pick.seat")
        wanted: root.model.seated

        onActivated: root.model.pick("seat")
    }
}
