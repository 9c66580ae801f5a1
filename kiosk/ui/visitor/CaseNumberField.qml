// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The telephone number that the keys beside it fill, or a line for an e-mail address.
CaseField {
    id: root

    property bool mail: false
    required property NumberPage model

    signal written(address: string)

    label: mail ? qsTrId("case_choice.mail") : qsTrId("case_field.contact")
    wrong: root.model.wrong.contact ?? ""

    CaseBox {
        active: !root.model.hidden
        glyph: root.model.hidden ? "eye" : ""
        name: root.label
        text: root.model.number
        visible: !root.mail || root.model.hidden
        width: parent.width

        onActivated: root.model.show()
    }
    Loader {
        active: root.mail && !root.model.hidden
        visible: active
        width: parent.width

        sourceComponent: CaseLine {
            glyph: ""
            hints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhEmailCharactersOnly
            longest: 100
            name: root.label
            slim: true
            text: root.model.number

            onEdited: address => root.written(address)
            onSubmitted: Qt.inputMethod.hide()
        }
    }
}
