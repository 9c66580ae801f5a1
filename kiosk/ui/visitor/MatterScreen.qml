// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A matter's card: what to bring, what it costs, how long it takes, where else it is done; then the way.
PageFrame {
    id: root

    required property MatterModel model

    // One figure alone stands beside the last of an odd number of papers, on a tile of its own.
    readonly property bool shares: Theme.roomy && !Theme.landscape && !Theme.easy && !model.proxied && model.abreast === 1 && papers.count % 2 === 1

    heading: model.name
    leading: true
    spacing: Theme.dp(Theme.shallow ? 12 : 16)

    MatterTitle {
        joined: root.early
        model: root.model
        thenActions: true
    }
    MatterHeading {
        forOther: root.model.forOther && Theme.roomy
        wanted: papers.count > 0 // over nothing it would say that nothing is needed

        onActedForOther: root.model.act_for_other()
    }
    Repeater {
        id: papers

        model: root.model.papers

        MatterPaper {}
    }
    Section {
        text: qsTrId("card.proxy")
        wanted: root.model.proxied
    }
    Repeater {
        model: root.model.besides

        MatterPaper {}
    }
    ResultRow {
        strong: false
        text: qsTrId("card.for_other")
        wanted: root.model.forOther && (!Theme.roomy || papers.count === 0)

        onActivated: root.model.act_for_other()
    }

    // Keeps the last thing to bring and the first figure from standing in one line.
    Block {
        breakBefore: Theme.easy && !Theme.landscape && papers.count > 0
        implicitHeight: Theme.hair
        wanted: papers.count > 0 && !root.shares

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.hairline
        }
    }
    Repeater {
        model: root.model.facts

        MatterFact {
            abreast: root.shares ? 2 : root.model.abreast
            pane: 1
        }
    }
    Repeater {
        model: root.model.notes

        MatterNote {
            pane: 1
        }
    }
    MatterElsewhere {
        atHome: root.model.atHome
        pane: 1
        places: root.model.elsewhere
        qr: root.model.qr
        wanted: root.model.known
    }
    MatterCode {
        code: root.model.qr
        pane: 1
        wanted: root.model.known && !Theme.roomy
    }
    // In large letters one action alone stands under the name; the others are rows behind what there is to read.
    MatterRow {
        text: root.model.seated ? qsTrId("card.seat") : ""

        onActivated: root.model.show_seat()
    }
    MatterRow {
        text: root.model.machine

        onActivated: root.model.show_machine()
    }
    MatterRow {
        text: root.model.printable ? qsTrId("receipt.print") : ""

        onActivated: root.model.put_on_paper()
    }
    MatterFoot {
        attested: root.model.source

        onReported: root.model.report()
    }

    actions: [
        BigButton {
            glyph: "receipt"
            primary: false
            text: qsTrId("receipt.print")
            visible: Theme.roomy && root.model.printable

            onActivated: root.model.put_on_paper()
        },
        BigButton {
            glyph: "seat"
            primary: false
            text: qsTrId("card.seat")
            visible: Theme.roomy && root.model.seated && root.model.machine === ""

            onActivated: root.model.show_seat()
        },
        BigButton {
            glyph: "printer"
            implicitWidth: Theme.dp(420) // a long name takes two lines of it, so that both actions stand in one row
            primary: false
            size: Theme.base
            text: root.model.machine
            visible: Theme.roomy && text !== ""

            onActivated: root.model.show_machine()
        },
        BigButton {
            glyph: root.model.away ? "guide" : root.model.dongs ? "pin" : "walk"
            text: root.model.away ? qsTrId("home.guide") : root.model.dongs ? qsTrId("card.dong") : qsTrId("office.way")

            onActivated: root.model.show_way()
        }
    ]
}
