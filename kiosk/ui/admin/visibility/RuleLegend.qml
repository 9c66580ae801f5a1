// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// What the dots mean, or what has just happened.
Rectangle {
    id: root

    property string said: ""

    color: StaffTheme.colors.ground
    implicitHeight: 44

    Label {
        Accessible.role: Accessible.AlertMessage
        anchors.fill: parent
        anchors.leftMargin: StaffTheme.margin
        strong: true
        text: root.said
        visible: root.said !== ""
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        visible: root.said === ""
        x: StaffTheme.margin

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: StaffTheme.colors.accent
            border.width: 5
            height: 16
            radius: 8
            width: 16
        }
        Label {
            rightPadding: 16
            size: StaffTheme.second
            text: "여기서 정함 (다시 누르면 물려받음)"
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: StaffTheme.colors.accent
            border.width: 2
            color: StaffTheme.bandSoft
            height: 16
            radius: 8
            width: 16
        }
        Label {
            rightPadding: 16
            size: StaffTheme.second
            text: "위에서 물려받음"
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: StaffTheme.calm
            name: "cross"
            size: 14
            stroke: 5
        }
        Label {
            size: StaffTheme.second
            text: "시의 한도로 못 고름"
        }
    }
    Hairline {
        edge: Qt.TopEdge
    }
}
