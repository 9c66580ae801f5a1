// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A list that pages by itself: what, where, and on.
PageFrame {
    id: root

    required property ListModel model

    // Everything by name where two pages hold it, else its groups, so that any of it is two touches away.
    readonly property bool named: model.brief && Theme.roomy && !Theme.landscape && !Theme.low && !Theme.voice
    readonly property bool whole: !model.parted || model.sampled || named
    // What each of the office's people does stands in one line of a low screen, or it would be broken in many.
    readonly property bool told: Theme.low && !Theme.landscape && model.telling
    readonly property bool paired: Theme.roomy && !told && (Theme.shallow || (model.parted && !model.sampled))

    heading: model.title
    note: model.note

    Section {
        text: root.model.title
    }
    Repeater {
        model: root.whole ? root.model.items : null

        ResultRow {
            required property int index
            required property string name
            required property string place
            required property string reason
            required glyph

            across: root.paired ? 2 : 1
            brief: root.paired
            detail: reason
            strong: false
            text: name
            where: root.paired && !Theme.landscape ? "" : place

            onActivated: root.model.choose(index)
        }
    }
    Section {
        text: qsTrId("lists.topics")
        wanted: root.model.sampled
    }
    Repeater {
        model: root.model.sampled || !root.whole ? root.model.groups : null

        ResultRow {
            required property int index
            required property string name
            required property string place

            across: Theme.roomy && (root.model.lettered || root.model.sampled) ? (Theme.landscape ? 3 : 2) : 1
            text: name
            where: root.model.lettered ? place : ""

            onActivated: root.model.enter(index)
        }
    }
}
