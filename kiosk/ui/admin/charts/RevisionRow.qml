// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One revision, and the button that takes it back.
Item {
    id: root

    required property Charts page
    required property int number
    required property string title
    required property string told
    required property string button
    required property string barred

    implicitHeight: 64

    Label {
        anchors.left: parent.left
        anchors.right: undo.left
        anchors.rightMargin: 8
        strong: true
        text: root.title
        y: 8
    }
    Label {
        anchors.left: parent.left
        anchors.right: undo.left
        anchors.rightMargin: 8
        size: 13
        soft: true
        text: root.told
        y: 34
    }
    DeskButton {
        id: undo

        Accessible.name: root.title + " " + root.button
        anchors.right: parent.right
        anchors.rightMargin: 1
        anchors.verticalCenter: parent.verticalCenter
        barred: root.barred
        enabled: !root.page.busy && barred === ""
        size: Desk.second
        text: barred === "" ? root.button : barred

        onClicked: root.page.takeBack(root.number)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
