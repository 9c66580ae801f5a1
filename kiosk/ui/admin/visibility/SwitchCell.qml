// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// Photo, phone or e-mail of one rule: on or off, decided here (dark) or inherited (light).
DeskControl {
    id: root

    required property string word
    required property bool on
    required property bool own

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: word
    Accessible.role: Accessible.CheckBox
    implicitHeight: 49
    text: word

    background: Rectangle {
        border.color: StaffTheme.colors.accent
        border.width: root.visualFocus ? 3 : 0
        color: "transparent"
        radius: 8
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 6

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: root.on ? StaffTheme.colors.action : StaffTheme.colors.outline
                border.width: root.on && !root.own ? 3 : 1
                color: root.on && root.own ? StaffTheme.colors.action : StaffTheme.colors.ground
                height: 11
                radius: 6
                width: 11
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                strong: root.on && root.own
                text: root.on ? "켬" : "끔"
            }
        }
    }
}
