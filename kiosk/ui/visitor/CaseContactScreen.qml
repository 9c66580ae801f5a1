import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where the answer goes: large keys for a telephone, a field for an e-mail address.
PageFrame {
    id: root

    required property CaseContactModel model

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
    CaseNumber {
        hidden: root.model.hidden
        number: root.model.number
        pane: 1
        wanted: !root.model.mail

        onCleared: root.model.clear()
        onErased: root.model.erase()
        onShown: root.model.show()
        onTyped: digit => root.model.press(digit)
    }
    Block {
        implicitHeight: field.implicitHeight
        wanted: root.model.mail && !root.model.hidden

        SearchField {
            id: field

            enterLabel: qsTrId("case.next")
            glyph: "mail"
            hint: qsTrId("case_choice.mail")
            hints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhEmailCharactersOnly
            maximumLength: root.model.longest
            name: qsTrId("case_choice.mail")
            text: root.model.mail && !root.model.hidden ? root.model.number : ""
            width: parent.width

            Component.onCompleted: {
                if (root.model.mail && !root.model.hidden)
                    forceActiveFocus();
            }
            onEdited: written => {
                if (root.model.mail && !root.model.hidden)
                    root.model.write(written);
            }
            onSubmitted: root.model.go_on()
        }
    }
    CaseMasked {
        text: root.model.number
        wanted: root.model.mail && root.model.hidden

        onShown: root.model.show()
    }

    actions: BigButton {
        glyph: "next"
        glyphAfter: true
        text: qsTrId("case.next")

        onActivated: root.model.go_on()
    }
}
