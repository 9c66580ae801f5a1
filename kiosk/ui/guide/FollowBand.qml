// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// A quarter of an hour that was drawn, and whom to time in it; gone while somebody calls.
Rectangle {
    id: root

    required property Console counter
    readonly property Following follow: counter.follow
    readonly property bool shown: follow.here && !counter.band.ringing

    clip: true
    color: "#ebf1fe"
    visible: shown

    Rectangle {
        color: "#083891"
        height: parent.height
        width: 4
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: keys.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Heading {
            Accessible.name: text
            color: "#083891"
            elide: Text.ElideRight
            text: root.follow.title
            width: parent.width
        }
        Label {
            elide: Text.ElideRight
            size: StaffTheme.second
            text: root.follow.detail
            width: parent.width
        }
    }
    Row {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        DeskButton {
            filled: true
            height: 48
            text: root.follow.asks ? "시작  F8" : "문 앞  F8"

            onClicked: root.counter.guide.time()
        }
        DeskButton {
            height: 48
            text: "못 찾음"
            visible: !root.follow.asks

            onClicked: root.counter.guide.followed("not_reached")
        }
        DeskButton {
            height: 48
            text: "놓침"
            visible: !root.follow.asks

            onClicked: root.counter.guide.followed("lost")
        }
        DeskButton {
            height: 48
            text: root.follow.asks ? "지금은 못 함" : "손이 없음"

            onClicked: root.counter.guide.followed(root.follow.asks ? "decline" : "busy")
        }
    }
}
