// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// One seat in the table.
T.AbstractButton {
    id: root

    required property string desk
    required property string title
    required property string duty
    required property string team
    required property string phone
    required property string note
    required property string state0
    required property Seats page
    required property real wide
    property bool chosen: false

    Accessible.name: desk + "번 " + duty
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    implicitHeight: 48
    objectName: "row " + desk
    text: desk + "번"

    background: Rectangle {
        color: root.chosen || root.down ? Desk.chosen : "transparent"

        Rectangle {
            color: Desk.colors.accent
            height: parent.height
            visible: root.chosen || root.visualFocus
            width: 4
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }
    contentItem: Item {
        Row {
            height: parent.height
            x: Desk.margin

            Label {
                height: parent.height
                strong: true
                text: root.desk
                width: 56
            }
            Label {
                height: parent.height
                rightPadding: 12
                soft: root.state0 === "vacant"
                strong: root.state0 !== "vacant"
                text: root.state0 === "vacant" ? "빈자리" : root.duty || root.title
                width: root.wide
            }
            Label {
                height: parent.height
                rightPadding: 8
                text: root.title
                width: 84
            }
            Label {
                height: parent.height
                rightPadding: 8
                text: root.team
                width: 124
            }
            Label {
                height: parent.height
                text: root.phone
                width: 64
            }
            Label {
                height: parent.height
                soft: true
                text: root.state0 === "hidden" ? "숨김" : root.note
                width: 120
            }
        }
    }

    Keys.onReturnPressed: clicked()
    onClicked: page.plan.choose(desk)

    ArmedButton {
        id: hide

        act: "한 번 더"
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        ask: "숨기기"
        background: Rectangle {
            border.color: hide.visualFocus ? Desk.colors.accent : Desk.edge
            border.width: hide.visualFocus ? 3 : 1
            color: hide.armed ? Desk.late : Desk.colors.ground
            radius: Desk.radius
        }
        height: 40
        size: Desk.second
        visible: root.state0 !== "vacant" && root.state0 !== "hidden"
        width: 92

        onConfirmed: root.page.hide(root.desk)
    }
}
