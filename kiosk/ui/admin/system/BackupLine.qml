// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// One backup; pressing it proves that it can be restored.
T.AbstractButton {
    id: root

    required property System page
    required property string name
    required property string when
    required property string told
    readonly property bool chosen: name === page.chosen

    Accessible.name: when + " " + told
    Accessible.role: Accessible.Button
    enabled: !page.busy
    focusPolicy: Qt.TabFocus
    implicitHeight: 56
    objectName: "control"
    text: when

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
            id: moment

            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.when
            width: 168
            x: 16
        }
        Label {
            anchors.left: moment.right
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            size: Desk.second
            text: root.told
        }
    }

    Keys.onReturnPressed: event => event.isAutoRepeat || root.clicked()
    onClicked: page.choose(name)
}
