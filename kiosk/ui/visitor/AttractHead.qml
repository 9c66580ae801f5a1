// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Who speaks here, and what time it is.
Item {
    id: root

    required property AttractModel model
    required property bool timed

    implicitHeight: Theme.dp(88)

    Row {
        spacing: Theme.dp(20)

        Rectangle {
            color: Theme.colors.action
            height: root.implicitHeight
            radius: Theme.dp(20)
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.colors.onAction
                name: "mark"
                size: parent.height * 0.86
            }
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Bold
            size: Theme.heading
            text: root.model.city
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Normal
            size: Theme.heading
            text: qsTrId("header.service")
        }
    }
    Words {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.features: Theme.tabular
        font.weight: Font.DemiBold
        size: Theme.row
        text: root.model.time
        visible: root.timed
    }
}
