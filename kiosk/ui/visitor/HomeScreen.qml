// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell
import kiosk.ui.visitor

// The greeting and the field own the screen; the six tiles are equals.
PageFrame {
    id: root

    required property HomeModel model

    readonly property list<var> tiles: [...(Theme.voice ? [offices, matters] : [matters, offices]), ["person", qsTrId("home.staff"), "staff"], ["facility", qsTrId("home.facilities"), "facilities"], ["words", qsTrId("home.cases"), "cases"], last]
    readonly property list<var> matters: ["matter", qsTrId("home.matters"), "matters"]
    readonly property list<var> offices: ["office", qsTrId("home.offices"), "offices"]
    readonly property list<var> guide: ["bell", qsTrId("home.guide"), "guide_call"]
    // Whoever hears is offered a person first, then the offices, which are the longest walk by keys, and in the
    // last tile's place a page to learn the keys.
    readonly property list<var> last: Theme.voice ? ["voice", qsTrId("home.keys"), "keys"] : guide

    heading: qsTrId("home.greeting")

    // What was left unfinished needs room on the first page.
    readonly property bool resuming: (model.unfinished as Unfinished).place
    readonly property bool brief: Theme.low || easy || !Theme.roomy
    readonly property bool easy: Theme.easy && !model.everything

    HomeHeading {
        brief: root.brief
        everything: root.model.everything
        switching: Theme.roomy && !Theme.voice && !root.easy

        onSwitched: root.model.switch()
    }
    Block {
        implicitHeight: person.implicitHeight
        wanted: Theme.voice && !root.easy

        BigButton {
            id: person

            glyph: root.guide[0]
            primary: false
            text: root.guide[1]
            width: parent.width

            onActivated: root.model.open(root.guide[2])
        }
    }
    Entry {
        wanted: !Theme.voice && !root.easy
    }
    Block {
        implicitHeight: arrived.implicitHeight
        wanted: root.model.target

        BigButton {
            id: arrived

            glyph: "pin"
            text: qsTrId("home.arrived")
            width: parent.width

            onActivated: root.model.open("code")
        }
    }
    UnfinishedCase {
        unfinished: root.model.unfinished as Unfinished
    }
    Repeater {
        model: root.easy ? root.model.choices : null

        EasyTile {
            onActivated: root.model.take(index)
        }
    }
    Repeater {
        model: root.easy ? null : root.tiles

        Tile {
            required property var modelData

            across: Theme.roomy ? 2 : 1
            glyph: modelData[0]
            joined: true
            pane: 1
            stretch: Theme.landscape
            text: modelData[1]

            onActivated: root.model.open(modelData[2])
        }
    }
    // Whoever hears comes to the ways that need no typing first.
    Entry {
        wanted: Theme.voice && !root.easy
    }
    EasySwitch {
        easy: root.easy
        everything: root.model.everything
        wanted: root.easy || Theme.voice || !Theme.roomy

        onActivated: root.model.switch()
    }
    Section {
        stretch: Theme.roomy && !Theme.landscape
        text: qsTrId("home.asked")
        wanted: rows.count > 0 && !Theme.low && !Theme.easy && !(root.resuming && Theme.landscape)
    }
    Repeater {
        id: rows

        model: Theme.low || Theme.easy ? null : root.model.asked

        ResultRow {
            required property int index
            required property string matter
            required property string place

            // One line each, so that they stay on the one page.
            brief: Theme.roomy
            text: matter
            wanted: root.resuming ? index < 3 && !Theme.landscape : index < 3 || !Theme.landscape || !Theme.roomy
            where: place

            onActivated: root.model.choose(index)
        }
    }

    component Entry: Block {
        implicitHeight: entry.implicitHeight

        SearchField {
            id: entry

            gate: true
            hint: qsTrId("home.hint")
            name: qsTrId("home.field")
            width: parent.width

            onEntered: root.model.open("search")
        }
    }
}
