// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The offices, narrowed by a name or a matter; or the seats of one.
PageFrame {
    id: root

    required property CasePlaceModel model
    // The offices stand beside the keys that narrow them.
    readonly property bool writing: Theme.typing && Theme.keysBeside
    // In large letters that nothing matches stands on the page of the field.
    readonly property bool answered: !Theme.roomy && model.lacking

    besideKeys: true
    heading: model.title
    spacing: Theme.dp(18)

    Section {
        text: root.model.title
        wanted: (!Theme.typing || !Theme.low) && !root.answered // two more offices stand there
    }
    Block {
        implicitHeight: field.implicitHeight
        joined: keepWithNext
        keepWithNext: root.answered
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
        id: found

        model: root.model.spots

        ResultRow {
            required property int index
            required property string name
            required property string place

            across: root.writing ? 1 : Theme.shallow || (Theme.roomy && root.model.searches) ? 2 : 1
            brief: true
            pane: root.writing ? 1 : 0
            detail: root.model.searches ? "" : place
            strong: false
            text: name
            where: root.model.searches && (Theme.landscape || across < 2) ? place : ""

            onActivated: root.model.choose(index)
        }
    }
    Notice {
        glyph: "search"
        joined: root.answered
        pane: root.writing ? 1 : 0
        text: qsTrId("find.nothing")
        wanted: root.model.lacking
    }
    ResultRow {
        glyph: "guide"
        pane: root.writing ? 1 : 0
        text: qsTrId("home.guide")
        wanted: root.model.lacking

        onActivated: root.model.call_guide()
    }
    Block {
        implicitHeight: 0 // keeps the keys where they are while nothing is found
        pane: 1
        wanted: root.writing && found.count === 0
    }
}
