// SPDX-License-Identifier: GPL-3.0-or-later
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

            across: Theme.roomy ? 2 : 1
            chosen: modelData.chosen
            joined: true
            text: modelData.name

            onActivated: root.model.claim(modelData.id)
        }
    }
    Block {
        implicitHeight: whose.implicitHeight
        keepWithNext: true
        wanted: root.model.claims.length > 0

        Words {
            id: whose

            Accessible.name: text
            Accessible.role: Accessible.Heading
            font.weight: Font.Bold
            text: qsTrId("case.about_title")
            width: parent.width
        }
    }
    Choice {
        across: Theme.shallow && !root.model.needed ? 2 : 1
        chosen: true
        joined: true
        text: root.model.office
        wanted: root.model.office !== ""
    }
    Choice {
        across: Theme.shallow && root.model.office !== "" ? 2 : 1
        chosen: root.model.office === ""
        joined: true
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
