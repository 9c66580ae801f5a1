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

    border.color: Desk.edge
    border.width: 1
    color: Desk.quiet
    height: thick
    width: length

    Label {
        anchors.centerIn: parent
        size: Desk.key
        text: root.name
        visible: root.height > 12 && root.width > 12
    }
}
