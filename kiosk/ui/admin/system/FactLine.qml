// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One figure beside its name.
Item {
    id: root

    required property string name
    required property string value

    implicitHeight: 36

    Label {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.name
        width: 120
    }
    Label {
        anchors.left: label.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        strong: true
        text: root.value
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
