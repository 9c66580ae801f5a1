import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The visitor's own words: room, no clock, and somebody who writes for whoever asks.
PageFrame {
    id: root

    required property CaseWordsModel model

    heading: model.title

    CaseHead {
        kind: root.model.kind
        note: root.model.note
        step: root.model.step
        title: root.model.title
    }
    Notice {
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    Block {
        implicitHeight: Theme.fixed(Theme.roomy && !Theme.low && !Theme.landscape ? 300 : 230)
        stretch: true

        CaseArea {
            id: area

            anchors.fill: parent
            focus: true
            longest: root.model.longest
            name: root.model.title
            text: root.model.words

            Component.onCompleted: forceActiveFocus()
            onEdited: written => root.model.write(written)
        }
    }
    Words {
        Accessible.name: text
        size: Theme.body
        soft: true
        text: qsTrId("case.no_numbers")
    }

    actions: [
        BigButton {
            glyph: "guide"
            primary: false
            text: qsTrId("case.write_for_me")
            visible: Theme.roomy

            onActivated: root.model.ask_help()
        },
        BigButton {
            glyph: "next"
            glyphAfter: true
            text: qsTrId("case.next")

            onActivated: root.model.go_on()
        }
    ]
}
