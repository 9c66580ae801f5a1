// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// The one button of a call: as large as the band allows.
DeskControl {
    id: root

    required property bool late
    required property bool onDuty

    readonly property color face: late ? StaffTheme.late : StaffTheme.band

    height: 92
    text: onDuty ? "지금 갑니다" : "근무 시작"

    background: Rectangle {
        border.color: StaffTheme.colors.accent
        border.width: root.visualFocus ? 3 : 0
        color: root.down ? StaffTheme.colors.lit : "#ffffff"
        radius: StaffTheme.radius
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 14

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.face
                name: "check"
                size: 32
                stroke: 5
            }
            Label {
                color: root.face
                size: 29
                strong: true
                text: root.text
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: "Space"
            }
        }
    }
}
