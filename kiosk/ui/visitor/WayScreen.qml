// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The whole way in one look: time, plan, steps, a code to take along, and one question.
PageFrame {
    id: root

    required property WayModel model

    // The code stands beside the steps, or has a page of its own.
    readonly property bool beside: Theme.roomy && !Theme.low

    // Upright there is room beside the title for what can be done; lying down it stands above the steps.
    readonly property bool upright: Theme.roomy && !Theme.landscape

    heading: model.title
    spacing: Theme.dp(18)

    WayTitle {
        model: root.model
        reporting: root.upright
    }
    WayTime {
        joined: true
        model: root.model
        upright: root.upright
    }
    Block {
        implicitHeight: more.implicitHeight
        joined: true
        pane: 1
        wanted: !root.upright

        WayTools {
            id: more

            model: root.model
            reporting: true
            width: parent.width
        }
    }
    Notice {
        glyph: root.model.alone ? "walk" : "guide"
        text: root.model.alone ? qsTrId("way.far_alone") : Theme.shallow ? qsTrId("way.with_guide") : qsTrId("way.far")
        wanted: root.model.far
    }
    Block {
        implicitHeight: Theme.fixed(!Theme.roomy ? 700 : Theme.low ? 500 : Theme.landscape ? 280 : 420)
        pane: 0
        stretch: true
        wanted: root.model.known && root.model.map !== null

        Loader {
            active: root.model.map !== null
            anchors.fill: parent

            sourceComponent: MapFrame {
                label: qsTrId("way.map").arg(root.model.title)
                map: root.model.map
            }
        }
    }
    WaySteps {
        model: root.model
        pane: 1
        wanted: root.model.known && root.beside
    }
    Repeater {
        model: root.beside ? [] : root.model.steps

        Block {
            id: line

            required property int index
            required property var modelData

            implicitHeight: alone.implicitHeight
            joined: true

            StepList {
                id: alone

                steps: [line.modelData]
                width: parent.width

                onChosen: root.model.show_step(line.index)
            }
        }
    }
    OffSiteCard {
        address: root.model.address
        phone: root.model.phone
        wanted: root.model.offSite
    }
    Block {
        implicitHeight: large.implicitHeight
        pane: 1
        wanted: root.model.qr.side > 0 && (!root.beside || root.model.offSite)

        QrCode {
            id: large

            anchors.horizontalCenter: parent.horizontalCenter
            label: qsTrId("way.qr") + (root.model.code === "" ? "" : "\n" + qsTrId("way.code").arg(root.model.code))
            minimum: Theme.fixed(420)
            code: root.model.qr
            width: Theme.fixed(420)
        }
    }

    actions: [
        BigButton {
            primary: false
            text: qsTrId("way.not_found")

            onActivated: root.model.not_found()
        },
        BigButton {
            glyph: "walk"
            text: qsTrId("way.set_out")

            onActivated: root.model.set_out()
        }
    ]
}
