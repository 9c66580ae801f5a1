// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The whole way in one look; then one step at a time, large. Nothing on it moves but the map.
PageFrame {
    id: root

    required property WayModel model

    // Low, the map needs the pager's room: the way on to the steps stands beside what sets out.
    readonly property bool turning: bare && page === 0 && pages > 1

    bare: Theme.low && Theme.roomy && !Theme.landscape && model.known && model.map !== null
    heading: model.title
    offersGuide: turning && model.helped
    spacing: Theme.dp(Theme.shallow ? 12 : 16)

    WayTitle {
        id: title

        joined: !Theme.roomy
        model: root.model
        pane: 1
        reporting: Theme.roomy && !Theme.easy && (!Theme.low || root.model.step >= 0)
    }
    WayTime {
        joined: !Theme.roomy
        keepWithNext: !Theme.roomy && !root.model.unplaced
        model: root.model
        pane: 1
        told: title.telling || (Theme.low && title.asking)
    }
    WaySetOut {
        joined: true
        model: root.model
        wanted: !Theme.roomy && !root.model.unplaced
    }
    Block {
        implicitHeight: Theme.roomy ? Theme.dp(Theme.low ? 290 : Theme.landscape ? 380 : 400) : Theme.fixed(Theme.landscape ? 200 : 220)
        joined: !Theme.roomy
        keepWithNext: !Theme.roomy
        pane: 0
        stretch: true
        wanted: root.model.known && root.model.map !== null

        Loader {
            active: root.model.map !== null
            anchors.fill: parent

            sourceComponent: WayMapView {
                label: qsTrId("way.map").arg(root.model.title)
                map: root.model.map
                step: root.model.step
            }
        }
    }
    Block {
        implicitHeight: Math.max(tools.implicitHeight, taken.visible ? taken.implicitHeight : 0)
        joined: Theme.roomy || !root.model.unplaced
        keepWithNext: Theme.roomy && root.model.known
        pane: 1

        WayTools {
            id: tools

            model: root.model
            reporting: !title.asking && !Theme.easy
            width: parent.width - (taken.visible ? taken.width : 0) // its quiet zone is the air between
        }
        QrCode {
            id: taken

            Accessible.name: qsTrId("way.qr")
            anchors.right: parent.right
            code: root.model.qr
            visible: !Theme.roomy && root.model.qr.side > 0 // large letters: no page of steps has room for it
            width: side * Math.max(Math.ceil(0.6 * Theme.pxPerMm), Math.floor(minimum / side)) // as wide as it is drawn
        }
    }
    WaySteps {
        id: steps

        joined: true
        model: root.model
        pane: 1
        wanted: root.model.known && Theme.roomy
    }
    WayLargeStep {
        model: root.model
        wanted: root.model.known && !Theme.roomy
    }
    OffSiteCard {
        address: root.model.address
        bus: root.model.bus
        code: Theme.roomy && Theme.low ? root.model.qr : {}
        inside: root.model.inside
        parking: root.model.parking
        phone: root.model.phone
        wanted: root.model.offSite
    }
    Block {
        implicitHeight: large.implicitHeight
        wanted: Theme.roomy && !Theme.low && root.model.offSite && root.model.qr.side > 0

        QrCode {
            id: large

            anchors.horizontalCenter: parent.horizontalCenter
            code: root.model.qr
            label: qsTrId("way.qr")
            minimum: Theme.fixed(Theme.shallow ? 260 : 420)
            width: minimum
        }
    }

    actions: [
        WayHelp {
            model: root.model
            visible: Theme.roomy && !root.turning // else it stands under the large step, or among the tools
        },
        BigButton {
            Accessible.name: qsTrId("pager.after") + ", " + text
            air: Theme.dp(10)
            glyph: "next"
            glyphAfter: true
            implicitWidth: Theme.dp(316)
            primary: false
            size: Theme.base
            text: qsTrId("way.steps")
            visible: root.turning

            onActivated: root.turn(1)
        },
        BigButton {
            air: Theme.dp(10)
            glyph: "check"
            implicitWidth: (Theme.landscape ? root.secondPane : root.width) - Theme.dp(316) - Theme.gap - 1 // two lines rather than a row of its own
            primary: steps.last || root.model.step < 0 && !steps.stepping
            size: Theme.type(50)
            text: qsTrId("way.set_out")
            visible: Theme.roomy && !root.model.unplaced // nobody sets out who knows no way

            onActivated: root.model.set_out()
        }
    ]
}
