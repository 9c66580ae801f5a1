// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// What could not be read, kept or done just now, and what to do.
Rectangle {
    id: root

    required property string text

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    color: StaffTheme.notice
    height: 44
    visible: text !== ""

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: "near"
        x: StaffTheme.margin
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.near
        strong: true
        text: root.text
        width: parent.width - 64
        x: 50
    }
}
