// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Place, telephone and hours first; then the seat in words and in the room; one action.
PageFrame {
    id: root

    required property OfficeModel model

    // The room shows each team in a block of its own.
    readonly property bool shown: Theme.roomy && !Theme.easy && model.drawn && model.seatLine === ""

    heading: model.name
    spacing: Theme.dp(Theme.shallow ? 14 : 20)

    OfficeTitle {
        pane: 1
        isOpen: root.model.isOpen
        joined: root.early
        name: root.model.name
        told: root.model.state
    }
    // In large letters the place and the way stay together, with the name where they can; what else there is follows.
    Block {
        pane: 1
        implicitHeight: Theme.roomy ? Math.max(where.implicitHeight, wrong.implicitHeight) : where.implicitHeight
        joined: root.asked
        keepWithNext: root.asked
        thenActions: true

        MarkedWords {
            id: where

            pieces: (Theme.roomy ? root.model.spot : root.model.site).pieces
            size: Theme.heading
            text: (Theme.roomy ? root.model.spot : root.model.site).text
            weight: Font.DemiBold
            width: parent.width - (Theme.roomy ? wrong.width + Theme.gap : 0)
        }
        WrongButton {
            id: wrong

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.roomy
            width: implicitWidth

            onActivated: root.model.report()
        }
    }
    Facts {
        pane: 1
        hours: root.model.hours
        lunch: root.model.lunch
        phone: root.model.phone
    }
    Block {
        pane: 1
        implicitHeight: duty.implicitHeight
        wanted: duty.text !== "" && !(root.shown && root.model.duty === "")

        Words {
            id: duty

            Accessible.name: text
            font.weight: root.model.duty === "" ? Font.Medium : Font.Bold
            size: root.model.duty === "" ? Theme.base : Theme.row
            soft: root.model.duty === ""
            text: root.model.duty === "" ? root.model.teams : root.model.duty
            width: parent.width
        }
    }
    Block {
        pane: 1
        wanted: !Theme.roomy

        WrongButton {
            width: implicitWidth

            onActivated: root.model.report()
        }
    }
    OfficeSeat {
        model: root.model
        pane: 1
    }
    // In large letters two of them would leave no room for the name on the first page.
    Block {
        wanted: !Theme.roomy && root.model.away

        BigButton {
            glyph: "walk"
            primary: false
            text: qsTrId("office.way")
            width: parent.width

            onActivated: root.model.show_way()
        }
    }
    Block {
        implicitHeight: Theme.fixed(!Theme.roomy ? 430 : Theme.landscape ? 420 : Theme.low ? 300 : 480)
        pane: Theme.landscape ? 0 : 1
        stretch: true
        wanted: root.model.drawn && !Theme.easy // its words are too small; the line above says the seat

        SeatingChart {
            id: chart

            anchors.fill: parent
            arrow: root.model.arrow
            away: root.model.away
            desks: root.model.desks
            doorAt: root.model.door
            features: root.model.features
            label: qsTrId("office.chart").arg(root.model.name) + (root.shown ? ": " + root.model.teams : "")
            numberAt: root.model.numberAt
            tall: root.model.tall

            onSized: (width, height, unit) => root.model.arrange(width, height, unit)
        }
    }

    Block {
        implicitHeight: papers.implicitHeight
        pane: 1
        wanted: papers.text !== ""

        MarkedWords {
            id: papers

            pieces: root.model.papers.pieces
            text: root.model.papers.text
            width: parent.width
        }
    }

    actions: [
        BigButton {
            glyph: "walk"
            primary: false
            text: qsTrId("office.way")
            visible: Theme.roomy && root.model.away

            onActivated: root.model.show_way()
        },
        BigButton {
            glyph: root.model.away ? "phone" : "walk"
            text: root.model.away ? qsTrId("office.call_back") : qsTrId("office.way")

            onActivated: root.model.away ? root.model.ask_call() : root.model.show_way()
        }
    ]
}
