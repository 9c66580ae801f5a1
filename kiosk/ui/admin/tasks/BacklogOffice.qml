// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One office of the backlog: how many, and how old the oldest is.
Item {
    id: root

    required property string office
    required property string count
    required property string oldest

    implicitHeight: 36

    Label {
        height: parent.height
        text: root.office
        width: parent.width - 130
    }
    Label {
        height: parent.height
        horizontalAlignment: Text.AlignRight
        strong: true
        text: root.count
        width: parent.width - 70
    }
    Label {
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.oldest
        width: parent.width
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
