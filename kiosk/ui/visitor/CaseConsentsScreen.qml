// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What may be allowed beyond the case: unticked, each on its own, and none of them needed.
CaseForm {
    id: root

    required property CaseConsentsModel model

    form: model

    actions: CaseNext {
        onActivated: root.go_on()
    }

    Repeater {
        model: root.model.consents

        Choice {
            required property var modelData

            across: Theme.shallow ? 2 : 1
            chosen: root.model.given.includes(modelData.id)
            detail: modelData.detail
            joined: true
            several: true
            text: modelData.name

            onActivated: root.model.toggle(modelData.id)
        }
    }
}
