// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Everything read back once; personal data masked, the due time known before it is handed in.
CaseForm {
    id: root

    required property CaseReviewModel model
    // The warning stands where the due time stood; large, where the buttons come last, above them, too.
    readonly property bool asking: model.asking
    // Beside each other: what it is about and by when left, what was said and by whom right.
    readonly property int second: model.rows.findIndex((row, at) => at > 0 && row.title !== "")

    below: true
    form: model

    onAskingChanged: {
        if (asking && Theme.roomy)
            page = 0;
    }
    spacing: Theme.dp(10)

    actions: CaseSend {
        asideGlyph: root.model.asking ? "back" : "voice"
        asideInstead: root.model.asking ? qsTrId("way.listen") : qsTrId("case.no")
        asideText: root.model.asking ? qsTrId("case.no") : qsTrId("way.listen")
        busy: root.model.sending
        text: root.model.asking ? qsTrId("case.aloud_yes") : qsTrId("case.submit")

        onAsideActivated: root.model.asking ? root.model.allow(false) : root.model.listen()
        onSent: root.model.asking ? root.model.allow(true) : root.model.submit()
    }

    Notice {
        glyph: root.asking ? "voice" : root.model.problem === "" ? "clock" : "warning"
        instead: root.model.worst
        text: root.asking ? qsTrId("case.aloud") : root.model.problem === "" ? root.model.due : root.model.problem
        warning: root.asking || root.model.problem !== ""
    }
    Repeater {
        model: root.model.rows

        CaseReviewRow {
            required property int index
            required property var modelData

            bare: root.model.bare
            bold: modelData.bold
            masked: modelData.masked
            pane: index < root.second ? 0 : 1
            text: modelData.text
            title: modelData.title

            onMended: root.model.mend(modelData.step)
            onUnmasked: root.model.unmask()
        }
    }
    Notice {
        glyph: "voice"
        text: qsTrId("case.aloud")
        wanted: root.asking && !Theme.roomy
        warning: true
    }
}
