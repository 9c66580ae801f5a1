// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// One seat's card as a visitor sees it.
Rectangle {
    id: root

    required property var face
    property bool coming: false

    readonly property bool nobody: !face.matter && !face.person

    border.color: coming ? StaffTheme.colors.accent : StaffTheme.edge
    border.width: coming ? 2 : 1
    color: StaffTheme.colors.ground
    implicitHeight: 138
    radius: StaffTheme.radius

    Label {
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        soft: true
        text: "자리 번호만 보입니다.\n업무는 팀으로 안내합니다."
        visible: root.nobody
    }
    Rectangle {
        id: portrait

        color: StaffTheme.chosen
        height: 96
        radius: 4
        visible: root.face.photo
        width: visible ? 72 : 0
        x: 16
        y: 20

        Icon {
            anchors.centerIn: parent
            color: StaffTheme.calm
            name: "person"
            size: 56
        }
    }
    Column {
        anchors.left: portrait.right
        anchors.leftMargin: root.face.photo ? 14 : 0
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        visible: !root.nobody

        Row {
            spacing: 10
            width: parent.width

            Rectangle {
                color: StaffTheme.colors.action
                height: 28
                radius: 6
                width: Math.max(28, number.implicitWidth + 12)

                Label {
                    id: number

                    anchors.centerIn: parent
                    color: StaffTheme.colors.onAction
                    strong: true
                    text: root.face.desk
                }
            }
            Label {
                height: 28
                size: StaffTheme.target
                strong: true
                text: root.face.matter
                width: parent.width - 48
            }
        }
        Label {
            text: root.face.person
            visible: text !== ""
            width: parent.width
        }
        Note {
            maximumLineCount: 2
            soft: true
            text: root.face.duties
            visible: text !== ""
        }
        Label {
            strong: true
            text: root.face.phone
            visible: text !== ""
            width: parent.width
        }
    }
}
