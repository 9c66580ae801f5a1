// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where the answer goes: large keys for a telephone, a field for an e-mail address.
CaseForm {
    id: root

    required property CaseContactModel model

    form: model
    headed: true
    keyed: !model.mail
    typed: true

    actions: CaseNext {
        onActivated: root.go_on()
    }

    CaseNumber {
        hidden: root.model.hidden
        number: root.model.number
        wanted: !root.model.mail

        onShown: root.model.show()
    }
    Block {
        implicitHeight: pad.implicitHeight
        joined: !Theme.roomy
        pane: 1
        wanted: !root.model.mail

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }
    Block {
        implicitHeight: Theme.dp(Theme.roomy ? 132 : 115)
        wanted: root.model.mail && !root.model.hidden

        Loader {
            active: root.model.mail && !root.model.hidden
            anchors.fill: parent

            sourceComponent: CaseLine {
                glyph: "mail"
                hints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhEmailCharactersOnly
                longest: root.model.longest
                name: qsTrId("case_choice.mail")
                text: root.model.number

                onEdited: written => root.model.write(written)
                onSubmitted: root.go_on()
            }

            onLoaded: item.forceActiveFocus()
        }
    }
    CaseMasked {
        text: root.model.number
        wanted: root.model.mail && root.model.hidden

        onShown: root.model.show()
    }
}
