// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "This is wrong": one touch says what of it; no words of one's own, which would have to be kept.
PageFrame {
    id: root

    required property WrongModel model

    heading: qsTrId("wrong.title")
    spacing: Theme.fixed(18)

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.model.sent ? qsTrId("wrong.thanks") : qsTrId("wrong.title")
    }
    Words {
        Accessible.name: text
        soft: true
        text: root.model.sent ? qsTrId("wrong.next") : qsTrId("wrong.note")
    }
    Repeater {
        model: root.model.sent ? [] : [["phone", qsTrId("wrong.phone"), "phone"], ["place", qsTrId("wrong.place"), "pin"], ["duty", qsTrId("wrong.duty"), "person"], ["hours", qsTrId("wrong.hours"), "clock"], ["way", qsTrId("wrong.way"), "walk"], ["other", qsTrId("wrong.other"), "more"]]

        ReasonRow {
            required property var modelData

            across: Theme.low && Theme.roomy ? 2 : 1
            glyph: modelData[2]
            pane: 1
            text: modelData[1]

            onActivated: root.model.choose(modelData[0])
        }
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
