// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// One announcement in the list.
T.AbstractButton {
    id: root

    required property Notices page
    required property string key
    required property string shape
    required property string standing
    required property string words
    required property string days
    readonly property bool chosen: key === page.chosen

    Accessible.name: standing + " " + words
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(64, told.implicitHeight + 44)
    objectName: "control"

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
            id: mark

            shape: root.shape
            size: 18
            x: 14
            y: 14
        }
        Label {
            id: status

            size: Desk.second
            strong: true
            text: root.standing
            width: 76
            x: 44
            y: 12
        }
        Label {
            id: told

            anchors.left: status.right
            anchors.right: parent.right
            anchors.rightMargin: 12
            strong: true
            text: root.words
            wrapMode: Text.Wrap
            y: 10
        }
        Label {
            anchors.left: status.right
            anchors.top: told.bottom
            anchors.topMargin: 4
            size: 13
            soft: true
            text: root.days
        }
    }

    Keys.onReturnPressed: event => event.isAutoRepeat || root.clicked()
    onClicked: page.choose(key)
}
