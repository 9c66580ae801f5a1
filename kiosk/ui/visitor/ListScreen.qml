pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A list that pages by itself: what, where, and on.
PageFrame {
    id: root

    required property ListModel model

    heading: model.title
    note: model.note
    spacing: 0

    Section {
        text: root.model.title
    }
    Repeater {
        model: root.model.items

        ResultRow {
            required property int index
            required property string name
            required property string place
            required property string reason

            detail: reason
            text: name
            where: place

            onActivated: root.model.choose(index)
        }
    }
}
