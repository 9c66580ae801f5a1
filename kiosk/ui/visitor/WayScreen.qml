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

    heading: model.title
    spacing: Theme.dp(18)

    Block {
        implicitHeight: Math.max(title.implicitHeight, wrong.visible ? wrong.height : 0)
        keepWithNext: true

        Words {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Bold
            size: Theme.title
            text: root.model.known ? qsTrId("way.title").arg(root.model.title) : root.model.title
            width: parent.width - (wrong.visible ? wrong.width + Theme.gap : 0)
        }
        WrongButton {
            id: wrong

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.roomy

            onActivated: root.model.report()
        }
    }
    Block {
        implicitHeight: Theme.roomy ? Math.max(tools.implicitHeight, time.implicitHeight) : tools.y + tools.height

        Words {
            id: time

            Accessible.name: text
            anchors.verticalCenter: Theme.roomy ? parent.verticalCenter : undefined
            color: Theme.colors.accent
            font.weight: Font.DemiBold
            text: root.model.time
            width: parent.width - (Theme.roomy ? tools.width + Theme.gap : 0)
        }
        WayTools {
            id: tools

            anchors.right: Theme.roomy ? parent.right : undefined
            model: root.model
            reporting: !Theme.roomy
            width: Theme.roomy ? line : parent.width
            y: Theme.roomy || time.text === "" ? 0 : time.height + Theme.fixed(16)
        }
    }
    Notice {
        glyph: "guide"
        text: qsTrId("way.far")
        wanted: root.model.far && Theme.roomy
    }
    Block {
        implicitHeight: Theme.fixed(Theme.roomy ? (Theme.low ? 500 : 420) : 700)
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
    Block {
        implicitHeight: Math.max(list.implicitHeight, code.visible ? code.implicitHeight : 0)
        pane: 1
        wanted: root.model.known && root.beside

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
            visible: root.beside
            width: Theme.dp(250)
        }
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
        wanted: root.model.qr.length > 0 && (!root.beside || root.model.offSite)

        QrCode {
            id: large

            anchors.horizontalCenter: parent.horizontalCenter
            label: qsTrId("way.qr")
            minimum: Theme.fixed(420)
            rows: root.model.qr
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
            glyph: "check"
            text: qsTrId("way.found")

            onActivated: root.model.found()
        }
    ]
}
