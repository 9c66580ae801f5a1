// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// The list in short, beside the case that is open.
Item {
    id: root

    required property Cases page

    Label {
        height: 72
        size: Desk.section
        strong: true
        text: root.page.heading
        x: 16
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 16
        height: 72
        size: Desk.second
        soft: true
        text: "기한 순"
    }
    DeskList {
        currentIndex: root.page.at
        height: parent.height - 72
        model: root.page.rows
        width: parent.width
        y: 72

        delegate: T.AbstractButton {
            id: one

            required property int index
            required property string number
            required property string shape
            required property string remaining
            required property string due
            required property string kind
            required property string office
            readonly property ListView view: ListView.view

            Accessible.name: remaining + ", " + number + ", " + kind + ", " + office
            Accessible.role: Accessible.ListItem
            focusPolicy: Qt.NoFocus
            height: 62
            objectName: "control"
            width: ListView.view.width

            background: Rectangle {
                color: one.ListView.isCurrentItem ? Desk.chosen : one.down ? Desk.colors.lit : "transparent"

                Rectangle {
                    color: Desk.colors.accent
                    height: parent.height
                    visible: one.ListView.isCurrentItem
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
                    shape: one.shape
                    visible: one.y >= one.view.contentY - 10 && one.y + 30 <= one.view.contentY + one.view.height
                    x: 16
                    y: 11
                }
                Label {
                    color: Desk.tone(one.shape)
                    strong: true
                    text: one.remaining
                    width: 120
                    x: 38
                    y: 8
                }
                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    size: Desk.second
                    strong: true
                    text: one.due
                    y: 9
                }
                Label {
                    size: Desk.second
                    text: one.number + " · " + one.kind + " · " + one.office
                    width: parent.width - 28
                    x: 16
                    y: 34
                }
            }

            onClicked: {
                root.page.choose(index);
                root.page.open();
            }
        }
    }
    Rectangle {
        color: Desk.edge
        height: 1
        width: parent.width
        y: 71
    }
    Rectangle {
        anchors.right: parent.right
        color: Desk.edge
        height: parent.height
        width: 1
    }
}
