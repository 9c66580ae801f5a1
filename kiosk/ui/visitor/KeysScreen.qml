// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The keys of the keypad, one a row; whoever sees reads them, whoever hears presses them.
PageFrame {
    id: root

    required property KeysModel model

    heading: qsTrId("home.keys")

    Section {
        text: qsTrId("home.keys")
    }
    Words {
        Accessible.name: text
        soft: true
        text: qsTrId("keys.note")
    }
    Repeater {
        model: root.model.lines

        ResultRow {
            required property int index
            required property string modelData

            text: modelData

            onActivated: root.model.explain(index)
        }
    }
}
