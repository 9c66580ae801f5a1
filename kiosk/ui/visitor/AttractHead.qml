// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Who speaks here, and what time it is.
Item {
    id: root

    required property AttractModel model
    required property bool timed

    // Of a name that one line cannot hold, smaller letters stand in several.
    readonly property real room: (timed ? time.x : width) - Theme.dp(88 + 20) - Theme.gap
    readonly property bool lengthy: letters.advanceWidth(model.city) > room

    implicitHeight: Math.max(Theme.dp(88), city.implicitHeight)

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
    }
    Row {
        spacing: Theme.dp(20)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.action
            height: Theme.dp(88)
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
            id: city

            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Bold
            size: root.lengthy ? Theme.body : Theme.heading
            text: root.model.city
            width: root.lengthy ? root.room : implicitWidth
            wrapMode: Text.Wrap
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Normal
            size: Theme.heading
            text: qsTrId("header.service")
            visible: !root.lengthy
        }
    }
    Words {
        id: time

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.features: Theme.tabular
        font.weight: Font.DemiBold
        size: Theme.row
        text: root.model.time
        visible: root.timed
    }
}
