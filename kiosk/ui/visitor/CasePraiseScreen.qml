// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Thanks: where, for what, and the sentence that is passed on; the third touch sends it.
CaseForm {
    id: root

    required property CasePraiseModel model

    below: true
    form: model
    spacing: Theme.dp(Theme.roomy ? 16 : 20)

    actions: BigButton {
        busy: root.model.sending
        glyph: "smile"
        text: qsTrId("case.praise_send")

        onActivated: root.model.send()
    }

    CaseStep {
        number: 1
        text: qsTrId("case.praise_where")
    }
    ChipRow {
        chips: root.model.offices

        onPicked: what => root.model.choose_office(what)
    }
    CaseStep {
        number: 2
        text: qsTrId("case.praise_what")
    }
    ChipRow {
        chips: root.model.phrases
        question: qsTrId("case.praise_what")
        several: true

        onPicked: phrase => root.model.choose(phrase)
    }
    CaseSaid {
        label: qsTrId("case.praise_passed")
        pane: 1
        problem: root.model.problem
        text: root.model.words

        onActivated: root.model.write()
    }
    Choice {
        chosen: root.model.display
        detail: qsTrId("case_consent.display")
        pane: 1
        several: true
        text: qsTrId("case_choice.display")

        onActivated: root.model.toggle_display()
    }
    Notice {
        glyph: "shield"
        pane: 1
        text: qsTrId("case.praise_nameless")
    }
}
