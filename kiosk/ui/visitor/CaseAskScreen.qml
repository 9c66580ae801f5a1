pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One line of text; what was given before stands masked until it is asked for.
PageFrame {
    id: root

    readonly property bool cramped: height < Theme.fixed(620)
    required property CaseAskModel model

    function go_on(): void {
        model.go_on();
        // Beside the keyboard there is no room to say what is wrong.
        if (cramped && model.problem !== "")
            Qt.inputMethod.hide();
    }

    heading: model.title

    actions: BigButton {
        glyph: "next"
        glyphAfter: true
        text: qsTrId("case.next")
        visible: !root.cramped // the keyboard's own key goes on

        onActivated: root.go_on()
    }

    CaseHead {
        cramped: root.cramped
        kind: root.model.kind
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
        implicitHeight: Theme.dp(Theme.roomy ? 132 : 115)
        wanted: root.model.masked === ""

        Loader {
            active: root.model.masked === ""
            anchors.fill: parent

            sourceComponent: CaseLine {
                longest: root.model.longest
                name: root.model.name
                text: root.model.text

                onEdited: written => root.model.write(written)
                onSubmitted: root.go_on()
            }

            onLoaded: item.forceActiveFocus()
        }
    }
    CaseMasked {
        text: root.model.masked
        wanted: text !== ""

        onShown: root.model.show()
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
