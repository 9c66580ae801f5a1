pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The mornings and afternoons of the next working days.
PageFrame {
    id: root

    required property CallTimeModel model

    heading: qsTrId("case.time_title")

    CaseHead {
        kind: root.model.kind
        step: root.model.step
        title: qsTrId("case.time_title")
    }
    Repeater {
        model: root.model.times

        Choice {
            required property int index
            required property var modelData

            chosen: modelData.chosen
            detail: modelData.detail
            text: modelData.name

            onActivated: root.model.choose(index)
        }
    }
}
