pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What kind of word it is: praise beside the complaint, with equal weight.
PageFrame {
    id: root

    required property CaseKindModel model

    heading: qsTrId("case.kind_title")

    CaseHead {
        step: 1
        title: qsTrId("case.kind_title")
    }
    Notice {
        text: qsTrId("case.no_key")
        wanted: !root.model.ready
        warning: true
    }
    Repeater {
        model: root.model.kinds

        CaseCard {
            required property var modelData

            across: Theme.roomy ? 2 : 1
            glyph: modelData.glyph
            hint: modelData.hint
            joined: true
            pane: 1
            promise: modelData.promise
            text: modelData.name

            onActivated: root.model.choose(modelData.id)
        }
    }
    ResultRow {
        detail: Theme.landscape && Theme.roomy ? "" : qsTrId("lookup.hint")
        text: qsTrId("lookup.title")

        onActivated: root.model.look_up()
    }
}
