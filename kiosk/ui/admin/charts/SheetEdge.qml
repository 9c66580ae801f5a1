// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// A column's letters or a row's number at the edge of the sheet.
Rectangle {
    id: root

    required property string name
    required property real start
    required property real span
    required property real length
    required property real thick

    border.color: StaffTheme.edge
    border.width: 1
    color: StaffTheme.quiet
    height: thick
    width: length

    Label {
        anchors.centerIn: parent
        size: StaffTheme.key
        text: root.name
        visible: root.height > 12 && root.width > 12
    }
}
