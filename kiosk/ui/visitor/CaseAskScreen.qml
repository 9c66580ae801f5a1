// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One line of text; what was given before stands masked until it is asked for.
CaseForm {
    id: root

    required property CaseAskModel model

    below: true
    besideKeys: true
    form: model
    typed: true

    actions: CaseNext {
        visible: !root.cramped || !Theme.typing // else the keyboard's own key goes on

        onActivated: root.go_on()
    }

    Block {
        implicitHeight: Theme.dp(Theme.roomy ? 132 : 115)
        pane: 1
        wanted: root.model.masked === ""

        Loader {
            active: root.model.masked === ""
            anchors.fill: parent

            sourceComponent: CaseLine {
                longest: root.model.longest
                name: root.model.name
                text: root.model.text

                onEdited: written => root.model.write(written)
                onSubmitted: root.go_on()
            }

            onLoaded: item.forceActiveFocus()
        }
    }
    CaseMasked {
        pane: 1
        text: root.model.masked
        wanted: text !== ""

        onShown: root.model.show()
    }
    CaseNoNumbers {
        pane: 1
        problem: root.form.problem
        wanted: !root.cramped
    }
}
