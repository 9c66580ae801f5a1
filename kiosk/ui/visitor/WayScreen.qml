pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The whole way in one look: time, plan, steps, a code to take along, and one question.
PageFrame {
    id: root

    required property WayModel model

    heading: model.title
    spacing: Theme.dp(18)

    Block {
        implicitHeight: Math.max(what.implicitHeight, Theme.roomy ? side.implicitHeight : 0)
        keepWithNext: true

        Column {
            id: what

            spacing: Theme.dp(4)
            width: parent.width - (Theme.roomy ? side.width + Theme.gap : 0)

            Words {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                font.weight: Font.Bold
                size: Theme.title
                text: root.model.known ? qsTrId("way.title").arg(root.model.title) : root.model.title
                width: parent.width
            }
            Words {
                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.DemiBold
                text: root.model.time
                visible: text !== ""
                width: parent.width
            }
        }
        Row {
            id: side

            anchors.right: parent.right
            spacing: Theme.fixed(12)
            visible: Theme.roomy

            WayTools {
                model: root.model
            }
        }
    }
    Block {
        implicitHeight: tools.implicitHeight
        wanted: !Theme.roomy

        Flow {
            id: tools

            spacing: Theme.fixed(12)
            width: parent.width

            WayTools {
                model: root.model
            }
        }
    }
    Notice {
        glyph: "guide"
        text: qsTrId("way.far")
        wanted: root.model.far && Theme.roomy
    }
    Block {
        implicitHeight: Theme.fixed(Theme.roomy ? (Theme.landscape ? 420 : 560) : 700)
        pane: 0
        stretch: Theme.roomy
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
    Block {
        implicitHeight: Math.max(list.implicitHeight, code.visible ? code.implicitHeight : 0)
        pane: 1
        wanted: root.model.known

        StepList {
            id: list

            steps: root.model.steps
            width: parent.width - (code.visible ? code.width + Theme.dp(36) : 0)

            onChosen: index => root.model.show_step(index)
        }
        QrCode {
            id: code

            anchors.right: parent.right
            label: qsTrId("way.qr")
            rows: root.model.qr
            visible: Theme.roomy && !Theme.low
            width: Theme.dp(250)
        }
    }
    OffSiteCard {
        address: root.model.address
        phone: root.model.phone
        wanted: root.model.offSite
    }

    actions: [
        BigButton {
            primary: false
            text: qsTrId("way.not_found")

            onActivated: root.model.not_found()
        },
        BigButton {
            glyph: "check"
            text: qsTrId("way.found")

            onActivated: root.model.found()
        }
    ]
}
