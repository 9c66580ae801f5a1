// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A key, drawn where it acts.
Rectangle {
    id: root

    required property string text

    border.color: StaffTheme.edge
    border.width: 1
    color: StaffTheme.colors.ground
    implicitHeight: 22
    implicitWidth: Math.max(20, label.implicitWidth + 12)
    radius: 4
    visible: text !== ""

    Label {
        id: label

        Accessible.ignored: true
        anchors.centerIn: parent
        color: StaffTheme.colors.ink
        font.weight: Font.DemiBold
        size: StaffTheme.key
        text: root.text
    }
}
