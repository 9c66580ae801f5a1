// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// A check in a ring, and that the case is received.
Block {
    id: root

    property string note: ""
    property bool warning: false

    implicitHeight: done.implicitHeight
    keepWithNext: true

    Row {
        id: done

        spacing: Theme.dp(28)
        width: parent.width

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.colors.done
            border.width: Theme.fixed(6)
            color: "transparent"
            height: width
            radius: width / 2
            width: Theme.dp(Theme.roomy ? 96 : 60)

            Icon {
                anchors.centerIn: parent
                color: Theme.colors.done
                name: "check"
                size: parent.width * 0.6
                stroke: 5
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x

            Words {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.title : Theme.base
                text: qsTrId("case.received")
                width: parent.width
            }
            Words {
                Accessible.name: text
                color: root.warning ? Theme.colors.warning : Theme.colors.softInk
                font.weight: root.warning ? Font.DemiBold : Font.Medium
                size: Theme.body
                text: root.note
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
