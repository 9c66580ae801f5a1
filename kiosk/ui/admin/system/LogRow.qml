// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One line of a program's log.
Item {
    id: root

    required property string shape
    required property string when
    required property string program
    required property string what

    implicitHeight: Math.max(40, words.implicitHeight + 16)

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: 14
    }
    Label {
        id: moment

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.when
        width: 120
    }
    Label {
        id: origin

        anchors.left: moment.right
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        soft: true
        text: root.program
        width: 72
    }
    Label {
        id: words

        anchors.left: origin.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.what
        wrapMode: Text.Wrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
