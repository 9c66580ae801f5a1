// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The eight digits of a survey code on one pad.
PageFrame {
    id: root

    required property SurveyCodeModel model

    heading: qsTrId("survey.have_code")

    CaseHead {
        note: qsTrId("survey.code")
        title: qsTrId("survey.have_code")
    }
    Block {
        implicitHeight: field.implicitHeight
        joined: keepWithNext
        keepWithNext: !Theme.roomy // in large letters the keys are drawn smaller with it

        LookupField {
            id: field

            active: true
            name: qsTrId("survey.code")
            text: root.model.digits
            width: parent.width
        }
    }
    ErrorLine {
        joined: keepWithNext
        keepWithNext: !Theme.roomy
        text: root.model.told
    }
    Block {
        implicitHeight: pad.implicitHeight
        joined: !Theme.roomy
        pane: 1

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }
}
