// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell
import kiosk.ui.visitor

// What kind of word it is: praise beside the complaint, with equal weight. Large, the names come first, as many as
// the page holds, and what each is for comes behind them.
PageFrame {
    id: root

    required property CaseKindModel model

    readonly property bool paired: model.kinds.every(kind => letters.advanceWidth(kind.name) < (width - Theme.gap) / 2 - Theme.fixed(24))

    heading: qsTrId("case.kind_title")

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.base
        font.weight: Font.DemiBold
    }

    CaseHead {
        title: qsTrId("case.kind_title")
    }
    UnfinishedCase {
        unfinished: root.model.unfinished as Unfinished
    }
    Repeater {
        model: Theme.roomy ? [] : root.model.kinds

        CaseName {
            required property var modelData

            across: root.paired ? 2 : 1
            text: modelData.name

            onActivated: root.model.choose(modelData.id)
        }
    }
    Earlier {
        wanted: !Theme.roomy
    }
    Otherwise {
        wanted: !Theme.roomy
    }
    Hard {
        wanted: !Theme.roomy
    }
    Section {
        text: qsTrId("case.each_kind")
        wanted: !Theme.roomy
    }
    Repeater {
        model: root.model.kinds

        CaseCard {
            required property var modelData

            across: Theme.roomy ? (Theme.landscape ? 3 : 2) : 1
            glyph: modelData.glyph
            hint: modelData.hint
            joined: true
            promise: root.model.ready ? modelData.promise : qsTrId("case.not_now")
            text: modelData.name

            onActivated: root.model.choose(modelData.id)
        }
    }
    Earlier {
        wanted: Theme.roomy
    }
    Otherwise {
        wanted: Theme.roomy
    }
    Hard {
        wanted: Theme.roomy
    }
    // It is known only after the cards stand, so it moves none of them: each says so itself, and why stands
    // below, or on the next page. With voice, whose page has no room for it, it is spoken.
    Notice {
        text: qsTrId("case.no_key")
        wanted: !root.model.ready && !Theme.voice
        warning: true
    }

    // The way to a case of before.
    component Earlier: ResultRow {
        strong: false
        text: qsTrId("lookup.title")

        onActivated: root.model.look_up()
    }
    // Whoever would rather write elsewhere finds where.
    component Otherwise: ResultRow {
        across: Theme.roomy ? 2 : 1
        strong: false
        text: qsTrId("case.otherwise")

        onActivated: root.model.otherwise()
    }
    // The booth itself may be what is hard.
    component Hard: ResultRow {
        across: Theme.roomy ? 2 : 1
        strong: false
        text: qsTrId("hard.title")

        onActivated: root.model.hard_to_use()
    }
}
