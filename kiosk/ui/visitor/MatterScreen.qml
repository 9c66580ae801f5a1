// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A matter's card: what to bring, what it costs, how long it takes, where else it is done; then the way.
PageFrame {
    id: root

    required property MatterModel model

    heading: model.name
    spacing: Theme.dp(Theme.shallow ? 12 : 16)

    MatterTitle {
        model: root.model
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
        wanted: papers.count > 0

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.hairline
        }
    }
    Repeater {
        model: root.model.facts

        MatterFact {
            abreast: root.model.abreast
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
    Block {
        implicitHeight: whole.implicitHeight
        pane: 1
        wanted: root.model.known && !Theme.roomy

        Column {
            id: whole

            width: parent.width

            Words {
                horizontalAlignment: Text.AlignHCenter
                size: Theme.caption
                text: qsTrId("way.qr")
                width: parent.width
            }
            QrCode {
                anchors.horizontalCenter: parent.horizontalCenter
                code: root.model.qr
                width: side * Math.ceil(0.6 * Theme.pxPerMm)
            }
        }
    }
    MatterFoot {
        pane: 1
        attested: root.model.source

        onReported: root.model.report()
    }

    actions: [
        BigButton {
            glyph: "receipt"
            primary: false
            text: qsTrId("receipt.print")
            visible: root.model.printable

            onActivated: root.model.put_on_paper()
        },
        BigButton {
            glyph: "seat"
            primary: false
            text: qsTrId("card.seat")
            visible: root.model.seated

            onActivated: root.model.show_seat()
        },
        BigButton {
            glyph: root.model.away ? "guide" : root.model.dongs ? "pin" : "walk"
            text: root.model.away ? qsTrId("home.guide") : root.model.dongs ? qsTrId("card.dong") : qsTrId("office.way")

            onActivated: root.model.show_way()
        }
    ]
}
