import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One line of text; what was given before stands masked until it is asked for.
PageFrame {
    id: root

    required property CaseAskModel model

    heading: model.title

    CaseHead {
        kind: root.model.kind
        step: root.model.step
        title: root.model.title
    }
    Notice {
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    Block {
        implicitHeight: field.implicitHeight
        wanted: root.model.masked === ""

        SearchField {
            id: field

            clearable: true
            enterLabel: qsTrId("case.next")
            glyph: "pen"
            hint: root.model.name
            maximumLength: root.model.longest
            name: root.model.name
            text: root.model.text
            width: parent.width

            Component.onCompleted: {
                if (root.model.masked === "")
                    forceActiveFocus();
            }
            onEdited: written => {
                if (root.model.masked === "")
                    root.model.write(written);
            }
            onSubmitted: root.model.go_on()
        }
    }
    CaseMasked {
        text: root.model.masked
        wanted: text !== ""

        onShown: {
            root.model.show();
            field.forceActiveFocus();
        }
    }
    Words {
        Accessible.name: text
        size: Theme.body
        soft: true
        text: qsTrId("case.no_numbers")
    }

    actions: BigButton {
        glyph: "next"
        glyphAfter: true
        text: qsTrId("case.next")

        onActivated: root.model.go_on()
    }
}
