// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Number and code on one pad; the state and no more.
PageFrame {
    id: root

    required property LookupModel model

    // Where one page does not hold both fields and the keys.
    readonly property bool tight: Theme.low || !Theme.roomy
    readonly property bool typing: !model.found && !model.locked
    // Where one page does not hold all of it, the question stands alone.
    readonly property bool questioned: model.armed && tight

    heading: qsTrId("lookup.title")

    // Asked about, the answer that takes back does not stand where the question was pressed.
    actions: [
        BigButton {
            primary: false
            text: qsTrId("survey.have_code")
            visible: !root.model.found && root.model.surveys && Theme.roomy

            onActivated: root.model.survey()
        },
        BigButton {
            primary: false
            instead: root.model.armed ? qsTrId("lookup.withdraw") : qsTrId("lookup.keep")
            text: root.model.armed ? qsTrId("lookup.keep") : qsTrId("lookup.withdraw")
            visible: root.model.withdrawable

            onActivated: root.model.armed ? root.model.keep() : root.model.arm()
        },
        BigButton {
            busy: root.model.asking
            glyph: root.typing ? "search" : ""
            text: root.model.armed ? qsTrId("lookup.withdraw_yes") : (root.typing ? qsTrId("lookup.ask") : qsTrId("lookup.again"))

            onActivated: root.model.armed ? root.model.withdraw() : (root.typing ? root.model.ask() : root.model.clear())
        }
    ]

    CaseHead {
        note: root.model.found ? "" : qsTrId("lookup.hint")
        title: qsTrId("lookup.title")
        wanted: !root.questioned && (Theme.roomy || !root.model.found)
    }
    // Large, the keys' page has room for one button alone.
    ResultRow {
        strong: false
        text: qsTrId("survey.have_code")
        wanted: root.typing && root.model.surveys && !Theme.roomy

        onActivated: root.model.survey()
    }
    Notice {
        glyph: root.model.locked ? "phone" : "warning"
        text: root.model.problem
        wanted: text !== "" && !root.typing
        warning: true
    }
    CaseLabel {
        joined: false
        text: root.model.facts
        wanted: root.model.found && !root.questioned && Theme.roomy
    }
    LookupState {
        due: root.model.due
        state0: root.model.state
        wanted: root.model.found && !root.questioned
    }
    CaseLabel {
        joined: false
        text: root.model.facts
        wanted: root.model.found && !root.questioned && !Theme.roomy
    }
    Repeater {
        model: root.questioned ? [] : root.model.steps

        CaseMilestone {
            required property int index
            required property var modelData

            last: index === root.model.steps.length - 1
            pane: 1
            shape: modelData.shape
            text: modelData.name
            when: modelData.when
        }
    }
    LookupFields {
        model: root.model
        tight: root.tight
        spacing: root.spacing
        wanted: root.typing
    }
    ErrorLine {
        lines: Theme.landscape ? 3 : 2
        text: root.model.problem
        wanted: root.typing && !root.tight
    }
    Block {
        implicitHeight: pad.implicitHeight
        joined: root.tight
        pane: 1
        wanted: root.typing

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }
}
