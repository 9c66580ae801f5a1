// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Officers, unnamed, about whom the charter demands a measure: what was done is written here.
DeskList {
    id: root

    required property Cases page

    model: page.measures

    delegate: Item {
        id: one

        required property int index
        required property string title
        required property string told

        height: 96
        width: ListView.view.width

        StatusMark {
            shape: "late"
            x: 8
            y: 20
        }
        Label {
            size: Desk.section
            strong: true
            text: one.title
            width: 340
            x: 34
            y: 16
        }
        Label {
            size: Desk.second
            soft: true
            text: one.told
            width: 340
            wrapMode: Text.Wrap
            x: 34
            y: 44
        }
        DeskField {
            id: done

            anchors.left: parent.left
            anchors.leftMargin: 390
            anchors.right: save.left
            anchors.rightMargin: Desk.gap
            anchors.verticalCenter: parent.verticalCenter
            hint: "무슨 조치를 하셨는지 (이름 없이)"
        }
        DeskButton {
            id: save

            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            enabled: !root.page.busy
            filled: done.text !== ""
            text: "조치를 적음"

            onClicked: root.page.measure(one.index, done.text)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }

    ListState {
        anchors.centerIn: parent
        text: "조치를 적을 직원이 없습니다.\n인정된 불친절이 한 해에 세 번 쌓이면 여기에 나옵니다."
        none: root.page.counted && root.count === 0
        page: root.page
        width: 500
    }
}
