pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Everything read back once; personal data masked, the due time known before it is handed in.
CaseForm {
    id: root

    required property CaseReviewModel model

    form: model
    spacing: Theme.dp(10)

    actions: [
        BigButton {
            glyph: root.model.asking ? "" : "voice"
            primary: false
            text: root.model.asking ? qsTrId("case.no") : qsTrId("way.listen")

            onActivated: root.model.asking ? root.model.allow(false) : root.model.listen()
        },
        BigButton {
            busy: root.model.sending
            text: root.model.asking ? qsTrId("case.aloud_yes") : qsTrId("case.submit")

            onActivated: root.model.asking ? root.model.allow(true) : root.model.submit()
        }
    ]

    Repeater {
        model: root.model.rows

        CaseReviewRow {
            required property var modelData

            bare: root.model.bare
            bold: modelData.bold
            masked: modelData.masked
            text: modelData.text
            title: modelData.title

            onMended: root.model.mend(modelData.step)
            onUnmasked: root.model.unmask()
        }
    }
    Notice {
        glyph: "clock"
        text: qsTrId("case.answer_until").arg(root.model.due)
    }
    Notice {
        glyph: "voice"
        text: qsTrId("case.aloud")
        wanted: root.model.asking
        warning: true
    }
}
