import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A person is on the way, or can be rung.
PageFrame {
    id: root

    required property GuideCallModel model

    readonly property string said: {
        switch (model.state) {
        case "coming":
            return qsTrId("guide.coming");
        case "missed":
            return qsTrId("guide.missed");
        case "again":
            return qsTrId("guide.again");
        default:
            return qsTrId("guide.called");
        }
    }

    heading: said

    Block {
        implicitHeight: Theme.dp(200)
        wanted: Theme.roomy && !Theme.low

        Icon {
            anchors.bottom: parent.bottom
            name: root.model.state === "coming" ? "walk" : "bell"
            size: Theme.dp(168)
            stroke: 2.4
        }
    }
    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.title
        font.weight: Font.Bold
        text: root.said
    }
    Words {
        Accessible.name: text
        soft: true
        text: root.model.state === "missed" ? qsTrId("guide.still") : qsTrId("guide.stay")
    }
    Block {
        implicitHeight: number.implicitHeight + Theme.dp(48)
        pane: 1

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.tile
            radius: Theme.dp(22)
        }
        Column {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            x: Theme.dp(36)

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("guide.phone")
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.features: ({
                        "tnum": 1
                    })
                size: Theme.title
                font.weight: Font.Bold
                text: root.model.phone
                width: parent.width
            }
        }
    }

    actions: [
        BigButton {
            primary: false
            text: qsTrId("guide.withdraw")
            visible: root.model.state !== "coming"

            onActivated: root.model.withdraw()
        },
        BigButton {
            glyph: "back"
            text: qsTrId("guide.leave")

            onActivated: root.model.leave()
        }
    ]
}
