// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// What was set when by whom.
Item {
    id: root

    required property string day
    required property string what
    required property string who

    implicitHeight: 36

    Label {
        id: since

        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.day
        width: 116
    }
    Label {
        anchors.left: since.right
        anchors.right: by.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.what
    }
    Label {
        id: by

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: 13
        soft: true
        text: root.who
    }
}
