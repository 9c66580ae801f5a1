// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One channel on which results are published: by when, how many days are left, or when and where it was done.
Item {
    id: root

    required property Report page
    required property string channel
    required property string shape
    required property string name
    required property string due
    required property string told
    required property bool done

    implicitHeight: 60

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: 18
    }
    Label {
        id: where

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.name
        width: 92
    }
    Label {
        id: until

        anchors.left: where.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.due
        width: 116
    }
    Label {
        anchors.left: until.right
        anchors.right: root.done ? back.left : fields.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        color: root.done ? Desk.colors.ink : Desk.tone(root.shape)
        strong: !root.done
        text: root.told
    }
    Row {
        id: fields

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        visible: !root.done

        DeskField {
            id: day

            implicitHeight: 44
            longest: 10
            name: root.name + "에 공개한 날"
            text: root.page.today
            width: 140
        }
        DeskField {
            id: place

            hint: "어디에 (예: 제1234호 3면)"
            implicitHeight: 44
            longest: 120
            name: root.name + " 어디에"
            width: Math.max(160, Math.min(300, root.width - 660))
        }
        DeskButton {
            Accessible.name: root.name + " 공개 적기"
            enabled: !root.page.busy && place.text !== ""
            filled: enabled
            implicitHeight: 44
            size: Desk.body
            text: "공개함"
            width: 84

            onClicked: root.page.publish(root.channel, day.text, place.text)
        }
    }
    ArmedButton {
        id: back

        Accessible.name: root.name + " 공개 기록 " + text
        act: "한 번 더"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        ask: "지우기"
        enabled: !root.page.busy
        implicitHeight: 44
        size: Desk.body
        visible: root.done

        onConfirmed: root.page.takeBackPublication(root.channel)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
