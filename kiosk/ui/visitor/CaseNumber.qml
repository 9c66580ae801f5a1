// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A telephone number being typed; what was given before stands masked.
Block {
    id: root

    required property bool hidden
    required property string number

    signal shown

    // What is typed stands in sight of the keys, however large everything is.
    implicitHeight: Theme.dp(!Theme.roomy ? 66 : Theme.low ? 108 : 124)
    joined: !Theme.roomy
    keepWithNext: true

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
            anchors.leftMargin: Theme.roomy ? Theme.dp(28) : Theme.fixed(28)
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

            anchors.margins: Theme.fixed(Theme.roomy ? 18 : 6)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            corner: Theme.dp(14)
            height: parent.height - 2 * anchors.margins
            primary: false
            size: Theme.base
            text: qsTrId("case.show")
            visible: root.hidden

            onActivated: root.shown()
        }
    }
}
