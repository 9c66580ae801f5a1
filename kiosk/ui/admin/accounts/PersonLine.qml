// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// One account in the list.
T.AbstractButton {
    id: root

    required property Accounts page
    required property string key
    required property string name
    required property string roles
    required property string offices
    readonly property bool chosen: key === page.chosen

    Accessible.name: name + ", " + roles
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    implicitHeight: 60
    objectName: "control"
    text: name

    background: Rectangle {
        border.color: Desk.colors.accent
        border.width: root.visualFocus ? 3 : 0
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
        Label {
            id: who

            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.name
            width: 168
            x: 16
        }
        Label {
            anchors.bottom: root.offices === "" ? undefined : parent.verticalCenter
            anchors.left: who.right
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: root.offices === "" ? parent.verticalCenter : undefined
            text: root.roles
        }
        Label {
            anchors.left: who.right
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.top: parent.verticalCenter
            anchors.topMargin: 2
            size: 13
            soft: true
            text: root.offices
        }
    }

    Keys.onReturnPressed: event => event.isAutoRepeat || root.clicked()
    onClicked: page.choose(key)
}
