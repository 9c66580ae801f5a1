// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The offices, narrowed by a name or a matter; or the seats of one.
PageFrame {
    id: root

    required property CasePlaceModel model

    heading: model.title
    spacing: Theme.dp(18)

    Section {
        text: root.model.title
    }
    Block {
        implicitHeight: field.implicitHeight
        wanted: root.model.searches

        SearchField {
            id: field

            hint: qsTrId("home.hint")
            name: root.model.title
            width: parent.width

            onEdited: written => root.model.narrow(written)
        }
    }
    Repeater {
        model: root.model.spots

        ResultRow {
            required property int index
            required property string name
            required property string place

            across: Theme.shallow || (Theme.roomy && root.model.searches) ? 2 : 1
            brief: true
            detail: root.model.searches ? "" : place
            strong: false
            text: name
            where: root.model.searches && (Theme.landscape || across < 2) ? place : ""

            onActivated: root.model.choose(index)
        }
    }
}
