// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The keys of the list, or what has just happened; what part of the list is in sight.
Rectangle {
    id: root

    property string said: ""
    property string told: ""
    readonly property var keys: [["위아래", "↑ ↓"], ["열기", "Enter"], ["담당 정하기", "D"], ["넘기기", "T"], ["보완 요청", "B"], ["알림 기록", "N"], ["찾기", "/"]]

    color: StaffTheme.colors.ground
    implicitHeight: 48

    Row {
        height: parent.height
        spacing: 18
        visible: root.said === ""
        x: StaffTheme.margin

        Repeater {
            model: root.keys

            Row {
                id: one

                required property var modelData

                height: root.height
                spacing: 6

                Label {
                    height: root.height
                    size: StaffTheme.second
                    text: one.modelData[0]
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: one.modelData[1]
                }
            }
        }
    }
    Label {
        Accessible.role: Accessible.AlertMessage
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: range.left
        anchors.rightMargin: 16
        height: parent.height
        maximumLineCount: 2
        strong: true
        text: root.said
        wrapMode: Text.Wrap
    }
    Label {
        id: range

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        height: parent.height
        size: StaffTheme.second
        text: root.told
    }
    EdgeLine {
        edge: Qt.TopEdge
    }
}
