// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How to be told the result.
CaseForm {
    id: root

    required property CaseTellModel model

    form: model

    actions: CaseNext {
        onActivated: root.go_on()
    }

    Repeater {
        model: root.model.ways

        Choice {
            required property var modelData

            across: Theme.shallow ? 2 : 1
            chosen: modelData.chosen
            joined: true
            text: modelData.name

            onActivated: root.model.choose(modelData.id)
        }
    }
}
