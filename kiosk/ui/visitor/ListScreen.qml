// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A list that pages by itself: what, where, and on.
PageFrame {
    id: root

    required property ListModel model

    // A rail of first letters where there is room for it, else the groups, so that any of it is two touches away.
    readonly property bool railed: model.parted && !model.sampled && model.brief && model.lettered && Theme.roomy && !Theme.shallow && !Theme.voice && !Theme.easy
    readonly property bool whole: !model.parted || model.sampled && !Theme.easy
    // What each of the office's people does stands in one line of a low screen, or it would be broken in many.
    readonly property bool told: Theme.low && !Theme.landscape && model.telling
    readonly property bool paired: Theme.shallow && !told

    aside: railed ? rail.width + Theme.dp(20) : 0
    heading: model.title
    note: model.note

    Section {
        text: root.model.title
    }
    Repeater {
        model: root.model.facilities ? root.model.items : null

        FacilityTile {
            onActivated: root.model.choose(index)
        }
    }
    Repeater {
        model: (root.whole || root.railed) && !root.model.facilities ? root.model.items : null

        ListRow {
            across: root.paired ? 2 : 1
            brief: root.paired
            where: root.paired && !Theme.landscape ? "" : place

            onActivated: root.model.choose(index)
        }
    }
    Section {
        text: qsTrId("lists.topics")
        wanted: root.model.sampled && !Theme.easy
    }
    Repeater {
        model: root.model.sampled || (!root.whole && !root.railed) ? root.model.groups : null

        ResultRow {
            required property int index
            required property string name
            required property string place
            required glyph

            breakBefore: Theme.easy && index > 0 && index % 6 === 0
            across: Theme.roomy && !Theme.easy && (root.model.lettered || root.model.sampled) ? (Theme.landscape ? 3 : 2) : 1
            text: name
            where: root.model.lettered ? place : ""

            onActivated: root.model.enter(index)
        }
    }

    LetterRail {
        id: rail

        letters: root.railed ? root.model.letters : []
        parent: root
        visible: root.railed
        width: Theme.dp(108)
        x: root.width - width
        y: Theme.dp(72)

        onPicked: at => root.model.pick(at)
    }
}
