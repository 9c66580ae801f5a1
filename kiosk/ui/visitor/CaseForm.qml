// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A page of the form: how far it is, its one question, what is wrong with the answer; what it asks comes below.
PageFrame {
    id: root

    // Beside a keyboard or keys on a low or much enlarged screen there is room for little more than the field.
    readonly property bool cramped: typed && (height < Theme.fixed(620) || !Theme.roomy && Theme.typing) || keyed && (Theme.low || !Theme.roomy)
    // Whoever writes on a wide screen has the keys where the other questions stood, and sees what is written.
    readonly property bool writing: Theme.typing && Theme.keysBeside
    required property CasePage form
    property bool headed: keyed || !cramped
    // Whether the page says itself, in a place it keeps for that, what is wrong.
    property bool below: false
    property bool keyed: false
    property bool typed: false
    // Whether each field has a line of its own, so that what none of them says is rare: its place then comes with it.
    property bool lined: false
    // Once it came its place stays: the keys must not move when it is mended.
    property string trouble: ""

    function go_on(): void {
        form.go_on();
    }

    heading: form.title

    Connections {
        function onRefused(): void {
            // Beside the keyboard there is no room to say what is wrong.
            if (root.cramped && root.form.problem !== "")
                Qt.inputMethod.hide();
            root.turnToLack();
        }
        function onTold(): void {
            if (root.form.problem !== "")
                root.trouble = root.form.problem;
        }

        target: root.form
    }

    CaseHead {
        readonly property string wrong: root.cramped ? root.form.problem : ""

        cramped: root.cramped
        kind: root.form.kind
        note: root.form.note
        step: root.form.step
        steps: root.form.steps
        title: root.cramped && root.form.problem !== "" ? root.form.problem : root.form.title
        wanted: root.headed
    }
    Notice {
        readonly property string wrong: root.form.problem

        empty: root.form.problem === ""
        text: root.trouble
        wanted: root.lined && text !== "" && !root.cramped && !root.below
        warning: true
    }
    ErrorLine {
        readonly property string wrong: text

        letters: Theme.roomy ? Theme.caption : Theme.plan / Theme.zoom
        text: root.form.problem
        wanted: !root.lined && !root.cramped && !root.below
    }
}
