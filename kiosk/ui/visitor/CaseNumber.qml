import QtQuick
import kiosk.ui.controls

// A telephone number being typed; what was given before stands masked.
Block {
    id: root

    required property bool hidden
    required property string number

    signal shown

    implicitHeight: Theme.dp(Theme.roomy ? 124 : 100)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(5)
        color: Theme.colors.ground
        radius: Theme.dp(26)

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            size: Theme.dp(60)
            visible: Theme.roomy
            x: Theme.dp(40)
        }
        Words {
            Accessible.name: qsTrId("case_field.contact") + " " + text
            anchors.left: icon.visible ? icon.right : parent.left
            anchors.leftMargin: Theme.dp(28)
            anchors.right: button.visible ? button.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            font.features: ({
                    "tnum": 1
                })
            font.weight: Font.Bold
            size: Theme.roomy ? Theme.heading : Theme.base
            text: root.number
            wrapMode: Text.NoWrap
        }
        BigButton {
            id: button

            anchors.margins: Theme.fixed(18)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            corner: Theme.dp(14)
            height: parent.height - 2 * Theme.fixed(18)
            primary: false
            size: Theme.base
            text: qsTrId("case.show")
            visible: root.hidden

            onActivated: root.shown()
        }
    }
}
