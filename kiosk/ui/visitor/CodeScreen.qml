// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The four digits of a visit on one pad.
PageFrame {
    id: root

    required property CodeModel model

    heading: qsTrId("code.title")

    CaseHead {
        note: qsTrId("code.hint")
        title: qsTrId("code.title")
    }
    Block {
        implicitHeight: field.implicitHeight
        joined: keepWithNext
        keepWithNext: !Theme.roomy // in large letters the keys are drawn smaller with it

        LookupField {
            id: field

            active: true
            name: qsTrId("code.title")
            text: root.model.digits
            width: parent.width
        }
    }
    ErrorLine {
        glyph: root.model.arrived ? "check" : "warning"
        good: root.model.arrived
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
