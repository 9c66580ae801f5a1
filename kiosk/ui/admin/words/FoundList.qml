// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// Answers of a search, each perhaps with the button that takes it.
DeskList {
    id: root

    property string action: ""
    property string empty: ""
    property var page: null

    signal picked(string label, string office)

    delegate: Item {
        id: one

        required property int index
        required property string label
        required property string office
        required property string why

        implicitHeight: 56
        width: ListView.view.width

        Label {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            soft: true
            text: one.index + 1
            width: 24
            x: Desk.margin
        }
        Column {
            anchors.left: number.right
            anchors.right: take.visible ? take.left : parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Label {
                strong: true
                text: one.why || one.label
                width: parent.width
            }
            Label {
                size: Desk.second
                soft: true
                text: one.office
                width: parent.width
            }
        }
        DeskButton {
            id: take

            Accessible.name: one.label + " " + root.action
            anchors.right: parent.right
            anchors.rightMargin: Desk.margin
            anchors.verticalCenter: parent.verticalCenter
            height: 40
            size: Desk.body
            text: root.action
            visible: root.action !== ""

            onClicked: root.picked(one.label, one.office)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width - 2 * Desk.margin
            x: Desk.margin
        }
    }

    ListState {
        anchors.centerIn: parent
        none: root.count === 0
        page: root.page
        sought: root.page.busy && root.count === 0
        text: root.empty
        width: parent.width - 48
    }
}
