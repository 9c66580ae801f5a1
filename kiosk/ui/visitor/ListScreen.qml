pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A list that pages by itself: what, where, and on. Lying down its rows stand in two columns.
PageFrame {
    id: root

    required property ListModel model

    heading: model.title
    note: model.note
    share: 0.5
    spacing: 0

    Section {
        text: root.model.title
    }
    Section {
        pane: 1
        text: root.model.note
        wanted: Theme.landscape && Theme.roomy
    }
    Repeater {
        model: root.model.items

        ResultRow {
            required property int index
            required property string name
            required property string place
            required property string reason
            required property string page

            readonly property bool group: page === "group"

            brief: group
            detail: reason
            inset: 0
            pane: Theme.landscape ? index % 2 : 0
            text: name
            where: place

            onActivated: root.model.choose(index)
        }
    }
}
