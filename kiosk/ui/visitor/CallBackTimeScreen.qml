// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The mornings and afternoons of the next working days.
CaseForm {
    id: root

    required property CallTimeModel model

    form: model

    Repeater {
        model: root.model.times

        Choice {
            required property int index
            required property var modelData

            across: Theme.roomy ? 2 : 1
            chosen: modelData.chosen
            detail: modelData.detail
            joined: true
            text: modelData.name

            onActivated: root.model.choose(index)
        }
    }
}
