// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One row of the access log.
Item {
    id: root

    required property string when
    required property string who
    required property string place
    required property string what
    required property string about

    implicitHeight: 36

    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.when
        width: 152
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        strong: true
        text: root.who
        width: 104
        x: 160
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        soft: true
        text: root.place
        width: 64
        x: 272
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.what
        width: 168
        x: 344
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.about
        width: parent.width - x
        x: 520
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
