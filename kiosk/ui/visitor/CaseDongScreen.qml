// SPDX-License-Identifier: GPL-3.0-or-later

import kiosk.ui.controls
import kiosk.ui.visitor

// The city's 동 as keys.
CaseForm {
    id: root

    required property CaseDongModel model

    form: model
    spacing: Theme.dp(14)

    DongPicker {
        dongs: root.model.dongs

        onPicked: dong => root.model.pick(dong)
    }
}
