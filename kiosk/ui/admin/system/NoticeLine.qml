// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One notice: what happened, what to do, and the button that puts it away.
Item {
    id: root

    required property System page
    required property string key
    required property string shape
    required property string title
    required property string told
    required property string when
    // The model's name for the page to turn to; `page` is this page's model.
    required property string leads

    implicitHeight: words.implicitHeight + 24

    StatusMark {
        id: mark

        shape: root.shape
        size: 20
        y: 14
    }
    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: 12
        anchors.right: deeds.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Label {
            strong: true
            text: root.title
            width: parent.width
            wrapMode: Text.Wrap
        }
        Label {
            size: Desk.second
            text: root.told
            visible: root.told !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Label {
            size: 13
            soft: true
            text: root.when
            width: parent.width
        }
    }
    Row {
        id: deeds

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desk.gap

        DeskButton {
            Accessible.name: root.title + " 보러 가기"
            size: Desk.body
            text: "보러 가기"
            visible: root.leads !== ""

            onClicked: root.page.turned(root.leads, "")
        }
        DeskButton {
            Accessible.name: root.title + " 확인"
            enabled: !root.page.busy
            size: Desk.body
            text: "확인"

            onClicked: root.page.putAway(root.key)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
