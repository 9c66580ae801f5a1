// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// One place in the list.
T.AbstractButton {
    id: root

    required property Places page
    required property string key
    required property string name
    required property string told
    required property string shape
    required property string standing
    readonly property bool chosen: key === page.chosen

    Accessible.name: name + " " + standing
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    implicitHeight: 48
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
        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            size: 18
            x: 14
        }
        Label {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.name
            width: Math.min(220, parent.width * 0.34)
            x: 44
        }
        Label {
            anchors.left: title.right
            anchors.leftMargin: 12
            anchors.right: word.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            size: Desk.second
            soft: true
            text: root.told
        }
        Label {
            id: word

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            color: root.shape === "broken" ? Desk.late : Desk.colors.ink
            size: Desk.second
            strong: root.shape === "broken"
            text: root.standing
        }
    }

    Keys.onReturnPressed: event => event.isAutoRepeat || root.clicked()
    onClicked: page.choose(key)
}
