// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// A tester's walk that ended: to the door, and from there to the seat of the person in charge.
Item {
    id: root

    required property list<int> columns
    required property string day
    required property string office
    required property string condition
    required property string door
    required property bool doorLate
    required property string seat
    required property bool seatLate
    required property string shape

    height: Math.max(36, officeText.implicitHeight + 4, conditionText.implicitHeight + 4)

    Hint {
        anchors.verticalCenter: parent.verticalCenter
        text: root.day
    }
    Label {
        id: officeText

        anchors.verticalCenter: parent.verticalCenter
        size: StaffTheme.second
        strong: true
        text: root.office
        width: root.columns[2] - root.columns[1] - 8
        wrapMode: Text.Wrap
        x: root.columns[1]
    }
    Label {
        id: conditionText

        anchors.verticalCenter: parent.verticalCenter
        size: StaffTheme.second
        text: root.condition
        width: root.columns[3] - root.columns[2] - 8
        wrapMode: Text.Wrap
        x: root.columns[2]
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.doorLate ? StaffTheme.late : StaffTheme.colors.ink
        size: StaffTheme.second
        strong: true
        text: root.door
        x: root.columns[3]
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.seatLate ? StaffTheme.late : StaffTheme.colors.ink
        size: StaffTheme.second
        strong: root.seatLate
        text: root.seat
        x: root.columns[4]
    }
    StatusMark {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: 16
    }
    Hairline {}
}
