// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The visitor's name: a line to write on, or the name masked until it is asked for.
CaseField {
    id: root

    required property NumberPage model

    label: qsTrId("case_field.name")
    wrong: root.model.wrong.name ?? ""

    CaseBox {
        glyph: "eye"
        name: root.label + ", " + qsTrId("case.show")
        text: root.model.name
        visible: root.model.nameHidden
        width: parent.width

        onActivated: root.model.show()
    }
    Loader {
        active: !root.model.nameHidden
        visible: active
        width: parent.width

        sourceComponent: CaseLine {
            glyph: ""
            longest: root.model.longestName
            name: root.label
            slim: true
            text: root.model.name

            onEdited: written => root.model.write_name(written)
            onSubmitted: Qt.inputMethod.hide()
        }
    }
}
