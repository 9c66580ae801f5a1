// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Three questions with five faces each, sent by one touch or skipped; then thanks, and the way to take it back.
PageFrame {
    id: root

    required property SurveyModel model

    heading: model.title
    spacing: Theme.dp(Theme.shallow ? 16 : 40)

    CaseHead {
        note: root.model.note
        title: root.model.title
        wanted: Theme.roomy || root.model.sent
    }
    Repeater {
        model: root.model.questions

        SurveyQuestion {
            required property var modelData

            asked: modelData.words
            faces: modelData.faces

            onPicked: face => root.model.choose(modelData.id, face)
        }
    }
    // Large letters begin with the first question; what is said of all three stands over the button that sends.
    Words {
        readonly property bool wanted: !Theme.roomy && !root.model.sent

        Accessible.name: text
        soft: true
        text: root.model.note
        visible: wanted
    }

    actions: [
        BigButton {
            busy: root.model.sending
            glyph: "check"
            // On the left and wide: the page before had its filled button on the right.
            implicitWidth: Theme.roomy ? 0.63 * root.width : Theme.dp(612)
            text: qsTrId("survey.send")
            visible: !root.model.sent

            onActivated: root.model.send()
        },
        BigButton {
            primary: false
            text: qsTrId("survey.skip")
            visible: !root.model.sent

            onActivated: root.model.skip()
        },
        BigButton {
            primary: false
            text: qsTrId("survey.undo")
            visible: root.model.sent && root.model.revocable

            onActivated: root.model.take_back()
        },
        BigButton {
            text: qsTrId("survey.leave")
            visible: root.model.sent

            onActivated: root.model.leave()
        }
    ]
}
