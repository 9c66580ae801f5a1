// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One check: its mark, its name, and what it found.
Item {
    id: root

    required property string shape
    required property string name
    required property string told

    implicitHeight: Math.max(40, found.implicitHeight + 16)

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: 18
    }
    Label {
        id: label

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.name
        width: 112
    }
    Label {
        id: found

        anchors.left: label.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        text: root.told
        wrapMode: Text.Wrap
    }
}
