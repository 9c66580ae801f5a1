// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// The number of a problem, the same in words and on its cell: square when it must be mended, round otherwise.
Rectangle {
    id: root

    required property int number
    required property bool severe

    color: severe ? StaffTheme.lateMark : StaffTheme.nearMark
    implicitHeight: 24
    implicitWidth: 24
    radius: severe ? 5 : 12

    Label {
        anchors.centerIn: parent
        color: "#ffffff"
        size: 13
        strong: true
        text: root.number
    }
}
