// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui.staff

// One call to be made: what time is left, when it is due, whose it is, and whether that office knows.
T.AbstractButton {
    id: root

    required property int index
    required property string number
    required property string shape
    required property string remaining
    required property real spent
    required property string due
    required property string office
    required property string told
    required property string told_shape
    property bool chosen: false
    // Under the software renderer a Shape may not stand where the list's edge would cut it.
    readonly property ListView view: ListView.view
    readonly property bool whole: y >= view.contentY - 16 && y + height <= view.contentY + view.height + 16

    Accessible.name: remaining + ", " + due + ", " + number + ", " + office + ", " + told
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.NoFocus
    implicitHeight: 52
    objectName: "control"

    background: Rectangle {
        color: root.chosen ? Desk.chosen : root.down ? Desk.colors.lit : "transparent"

        Rectangle {
            color: Desk.colors.accent
            height: parent.height
            visible: root.chosen
            width: 4
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }
    contentItem: Item {
        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            visible: root.whole
            x: 8
        }
        Label {
            color: Desk.tone(root.shape)
            height: parent.height
            strong: true
            text: root.remaining
            width: 130
            x: 32
        }
        Gauge {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            spent: root.spent
            visible: root.width > 760
            x: 160
        }
        Label {
            id: until

            height: parent.height
            strong: true
            text: root.due
            width: root.width > 760 ? 130 : 90
            x: root.width > 760 ? 290 : 164
        }
        Label {
            id: place

            anchors.left: until.right
            height: parent.height
            text: root.office + " · " + root.number
            width: mark.x - x - 8
        }
        StatusMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            shape: root.told_shape
            visible: root.whole
            x: parent.width - 186
        }
        Label {
            anchors.right: parent.right
            height: parent.height
            size: Desk.second
            text: root.told
            width: 162
        }
    }
}
