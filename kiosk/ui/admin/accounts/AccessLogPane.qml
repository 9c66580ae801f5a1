// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The log with its filters on the left, its monthly review on the right.
Item {
    id: root

    required property LogView log
    required property bool busy
    required property var page

    Item {
        id: rows

        height: parent.height
        width: parent.width - review.width

        Row {
            id: filters

            spacing: Desk.gap
            x: Desk.margin
            y: 14

            DeskPick {
                choices: root.log.actors
                chosen: root.log.who
                name: "계정"
                width: 168

                onPicked: index => root.log.ofAccount(index)
            }
            DeskPick {
                choices: root.log.groups
                chosen: root.log.what
                name: "한 일"
                width: 168

                onPicked: index => root.log.ofGroup(index)
            }
            DeskField {
                id: day

                hint: "모든 날"
                implicitHeight: 44
                name: "날짜"
                text: root.log.day
                width: 160

                onSubmitted: root.log.ofDay(day.text)
            }
        }
        EntryHead {
            id: names

            anchors.top: filters.bottom
            anchors.topMargin: 10
            width: parent.width - 2 * Desk.margin
            x: Desk.margin
        }
        DeskList {
            anchors.bottom: parent.bottom
            anchors.top: names.bottom
            model: root.log.rows
            width: parent.width - 2 * Desk.margin
            x: Desk.margin

            delegate: EntryLine {
                width: ListView.view.width
            }
            footer: Item {
                height: root.log.more ? 64 : 16
                width: ListView.view.width

                DeskButton {
                    anchors.centerIn: parent
                    enabled: !root.busy
                    size: Desk.body
                    text: "더 앞의 것 보기"
                    visible: root.log.more

                    onClicked: root.log.readOn()
                }
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "고른 조건에 맞는 기록이 없습니다."
            none: root.log.empty
            page: root.page
        }
    }
    Rectangle {
        anchors.left: rows.right
        color: Desk.row
        height: parent.height
        width: 1
    }
    ReviewPanel {
        id: review

        anchors.right: parent.right
        busy: root.busy
        height: parent.height
        log: root.log
        width: 320
    }
}
