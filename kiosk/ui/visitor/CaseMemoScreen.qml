// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Saying it instead of writing: a large clock, how loud it is, and what may be done with what was said.
CaseForm {
    id: root

    required property CaseMemoModel model

    readonly property bool begun: model.hears || model.kept || model.problem !== ""
    // Enlarged or lowered, the clock stands alone once it runs, and is in sight.
    readonly property bool small: !Theme.roomy || Theme.shallow

    below: true
    form: model
    headed: !small || !begun

    actions: [
        BigButton {
            glyph: "erase"
            primary: false
            text: qsTrId("memo.erase")
            visible: root.model.kept && Theme.roomy

            onActivated: root.model.erase()
        },
        BigButton {
            glyph: "guide"
            primary: false
            text: qsTrId("case.write_for_me")
            visible: !root.model.kept && !root.model.hears && Theme.roomy

            onActivated: root.model.ask_help()
        },
        BigButton {
            glyph: root.model.hears ? "pause" : root.model.kept ? "check" : "mic"
            text: root.model.hears ? qsTrId("memo.stop") : root.model.kept ? qsTrId("memo.done") : qsTrId("memo.start")

            onActivated: root.model.hears ? root.model.stop() : root.model.kept ? root.go_on() : root.model.start()
        }
    ]

    CaseMemoClock {
        clock: root.model.clock
        hears: root.model.hears
        kept: root.model.kept
        level: root.model.level
        levels: root.model.levels
        small: root.small
        stretch: !root.small
        tells: root.model.problem === "" ? root.model.tells : root.model.problem
        wanted: !root.small || root.begun
        warning: root.model.problem !== ""
    }
    Block {
        implicitHeight: listen.implicitHeight
        wanted: root.model.kept

        BigButton {
            id: listen

            glyph: root.model.plays ? "pause" : "voice"
            primary: false
            text: root.model.plays ? qsTrId("memo.quiet") : qsTrId("memo.listen")
            width: parent.width

            onActivated: root.model.listen()
        }
    }
    Block {
        implicitHeight: anew.implicitHeight
        wanted: root.model.kept

        BigButton {
            id: anew

            glyph: "mic"
            primary: false
            text: qsTrId("memo.anew")
            width: parent.width

            onActivated: root.model.start()
        }
    }
    Block {
        implicitHeight: gone.implicitHeight
        wanted: root.model.kept && !Theme.roomy

        BigButton {
            id: gone

            glyph: "erase"
            primary: false
            text: qsTrId("memo.erase")
            width: parent.width

            onActivated: root.model.erase()
        }
    }
}
