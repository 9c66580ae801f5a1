// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// The one button of a call: as large as the band allows.
DeskControl {
    id: root

    required property bool late
    required property bool onDuty

    readonly property color face: late ? Desk.late : Desk.band

    height: 92
    text: onDuty ? "지금 갑니다" : "근무 시작"

    background: Rectangle {
        border.color: Desk.colors.accent
        border.width: root.visualFocus ? 3 : 0
        color: root.down ? Desk.colors.lit : "#ffffff"
        radius: Desk.radius
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
