// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "This is wrong": one touch says what of it; no words of one's own, which would have to be kept.
PageFrame {
    id: root

    required property WrongModel model

    heading: model.title
    spacing: Theme.fixed(18)

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.model.title
    }
    Words {
        Accessible.name: text
        soft: true
        text: root.model.note
    }
    Repeater {
        model: root.model.reasons

        ReasonRow {
            required property var modelData

            across: Theme.low && Theme.roomy ? 2 : 1
            glyph: modelData[2]
            pane: 1
            text: modelData[1]

            onActivated: root.model.choose(modelData[0])
        }
    }
    SurveyInvitation {
        offered: root.model.inviting
        pane: 1

        onActivated: root.model.survey()
    }

    actions: [
        BigButton {
            glyph: "back"
            primary: root.model.sent
            text: qsTrId("guide.leave")

            onActivated: root.model.leave()
        }
    ]
}
