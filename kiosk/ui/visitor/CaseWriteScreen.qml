// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Room to write, without a clock, and somebody who writes for whoever asks.
CaseForm {
    id: root

    required property CaseWriteModel model

    below: true
    besideKeys: true
    form: model
    typed: true

    actions: [
        BigButton {
            glyph: "guide"
            primary: false
            text: qsTrId("case.write_for_me")
            visible: Theme.roomy

            onActivated: root.model.ask_help()
        },
        CaseNext {
            onActivated: root.go_on()
        }
    ]

    Block {
        implicitHeight: Theme.fixed(root.cramped ? 110 : 200)
        pane: 1
        stretch: true

        CaseArea {
            id: area

            anchors.fill: parent
            cramped: root.cramped
            focus: true
            longest: root.model.longest
            name: root.model.title
            text: root.model.words

            Component.onCompleted: forceActiveFocus()
            onEdited: written => root.model.write(written)
        }
    }
    CaseNoNumbers {
        letters: area.letters
        longest: area.longest
        pane: 1
        problem: root.form.problem
        wanted: !root.cramped
    }
}
