// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One thing to do: how urgent, by when, what kind, what, where, and the button that opens it.
Item {
    id: root

    required property Tasks page
    required property string shape
    required property string remaining
    required property string due
    required property string kind
    required property string what
    required property string detail
    required property string where

    required property int index

    implicitHeight: 48

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        x: 8
    }
    Label {
        id: span

        anchors.verticalCenter: parent.verticalCenter
        color: Desk.tone(root.shape)
        strong: true
        text: root.remaining
        width: 120
        x: 34
    }
    Label {
        id: time

        anchors.left: span.right
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.due
        width: 116
    }
    Label {
        id: sort

        anchors.left: time.right
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.kind
        width: 76
    }
    Label {
        id: name

        anchors.left: sort.right
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.what
        width: Math.min(implicitWidth, place.x - x - 16)
    }
    Label {
        anchors.left: name.right
        anchors.leftMargin: 12
        anchors.right: place.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        soft: true
        text: root.detail
    }
    Label {
        id: place

        anchors.right: go.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.where
        width: 124
    }
    DeskButton {
        id: go

        Accessible.name: root.what + " " + root.detail + " 열기"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: 40
        size: Desk.body
        text: "열기"
        width: 76

        onClicked: root.page.open(root.index)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
