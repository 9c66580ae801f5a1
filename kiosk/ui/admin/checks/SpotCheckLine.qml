// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One check, and the button that takes it back.
Item {
    id: root

    required property SpotChecks page
    required property string key
    required property string shape
    required property string day
    required property string promise
    required property string office
    required property string count
    required property string who

    implicitHeight: 60

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: 18
    }
    Label {
        id: moment

        anchors.left: mark.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.day
        width: 100
    }
    Label {
        anchors.bottom: parent.verticalCenter
        anchors.left: moment.right
        anchors.right: back.left
        anchors.rightMargin: 12
        strong: true
        text: root.office + " · " + root.count
    }
    Label {
        anchors.left: moment.right
        anchors.right: back.left
        anchors.rightMargin: 12
        anchors.top: parent.verticalCenter
        anchors.topMargin: 2
        size: 13
        soft: true
        text: root.promise + (root.who === "" ? "" : " · " + root.who)
    }
    ArmedButton {
        id: back

        act: "한 번 더"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        ask: "지우기"
        enabled: !root.page.busy
        implicitHeight: 44
        size: Desk.body

        onConfirmed: root.page.takeBack(root.key)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
