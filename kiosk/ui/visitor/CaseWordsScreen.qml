import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The visitor's own words: room, no clock, and somebody who writes for whoever asks.
PageFrame {
    id: root

    readonly property bool cramped: height < Theme.fixed(620)
    required property CaseWordsModel model

    heading: model.title

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

            onActivated: {
                root.model.go_on();
                // Beside the keyboard there is no room to say what is wrong.
                if (root.cramped && root.model.problem !== "")
                    Qt.inputMethod.hide();
            }
        }
    ]

    CaseHead {
        cramped: root.cramped
        kind: root.model.kind
        note: root.model.note
        step: root.model.step
        title: root.model.title
        wanted: !root.cramped
    }
    Notice {
        text: root.model.problem
        wanted: text !== "" && !root.cramped
        warning: true
    }
    Block {
        implicitHeight: Theme.fixed(root.cramped ? 110 : (Theme.low || Theme.landscape ? 230 : 300))
        stretch: true

        CaseArea {
            id: area

            anchors.fill: parent
            cramped: root.cramped
            focus: true
            longest: root.model.longest
            name: root.model.title
            text: root.model.words

            Component.onCompleted: forceActiveFocus()
            onEdited: written => root.model.write(written)
        }
    }
    Block {
        implicitHeight: advice.implicitHeight
        wanted: !root.cramped

        Words {
            id: advice

            Accessible.name: text
            size: Theme.body
            soft: true
            text: qsTrId("case.no_numbers")
            width: parent.width
        }
    }
}
