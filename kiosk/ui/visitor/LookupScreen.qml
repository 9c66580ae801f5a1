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

    heading: qsTrId("lookup.title")

    actions: BigButton {
        busy: root.model.asking
        glyph: root.model.found || root.model.locked ? "" : "search"
        text: root.model.found || root.model.locked ? qsTrId("lookup.again") : qsTrId("lookup.ask")

        onActivated: root.model.found || root.model.locked ? root.model.clear() : root.model.ask()
    }

    CaseHead {
        note: root.model.found ? "" : qsTrId("lookup.hint")
        title: qsTrId("lookup.title")
    }
    Notice {
        glyph: root.model.locked ? "phone" : "warning"
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    CaseLabel {
        joined: false
        text: root.model.facts
        wanted: root.model.found
    }
    Notice {
        glyph: "clock"
        text: root.model.state + (root.model.due === "" ? "" : "\n" + qsTrId("receipt.until") + ": " + root.model.due)
        wanted: root.model.found
    }
    Repeater {
        model: root.model.steps

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
