// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The log with its filters on the left, its monthly review on the right.
Row {
    id: root

    required property Accounts page
    readonly property LogView log: page.log
    readonly property bool narrow: width - review.width < 760 // what a row is about stands below what was done
    readonly property list<int> columns: [152, 104, 64, narrow ? 0 : 168]

    Item {
        height: parent.height
        width: parent.width - review.width

        Row {
            id: filters

            spacing: StaffTheme.gap
            x: StaffTheme.margin
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

                hint: "모든 날 (2026-11)"
                implicitHeight: 44
                name: "날짜"
                text: root.log.day
                width: 252

                onEdited: written => root.log.writeDay(written)
                onSubmitted: root.log.ofDay(day.text)
            }
        }
        Row {
            id: taking

            anchors.top: filters.bottom
            anchors.topMargin: 8
            spacing: StaffTheme.gap
            x: StaffTheme.margin

            DeskField {
                id: reason

                hint: "까닭 (기록됩니다)"
                implicitHeight: 44
                name: "까닭"
                width: 344

                onSubmitted: take.clicked()
            }
            DeskButton {
                id: take

                enabled: !root.page.busy
                small: true
                text: "확인서와 함께 받기"

                onClicked: {
                    if (reason.text.trim() === "")
                        reason.forceActiveFocus();
                    root.log.export(reason.text);
                }
            }
        }
        ListLine {
            id: names

            anchors.top: taking.bottom
            anchors.topMargin: 10
            cells: (root.narrow ? ["때", "누가", "곳", "한 일 · 대상·사유"] : ["때", "누가", "곳", "한 일", "대상·사유"]).map((name, at) => [name, root.columns[at], "small strong"])
            inset: StaffTheme.margin
            least: 32
            rule: StaffTheme.colors.ink
        }
        DeskList {
            id: list

            activeFocusOnTab: true
            anchors.bottom: parent.bottom
            anchors.top: names.bottom
            model: root.log.rows
            width: parent.width

            delegate: ListLine {
                required property var model

                cells: [[model.when, root.columns[0], "less"], [model.who, root.columns[1], "less strong wrap"], [model.place, root.columns[2], "less soft"], ...(root.narrow ? [[model.what, 0, "less wrap", model.about]] : [[model.what, root.columns[3], "less"], [model.about, 0, "less"]])]
                inset: StaffTheme.margin
                least: 36
            }
            footer: Item {
                height: root.log.more ? 64 : 16
                width: ListView.view.width

                DeskButton {
                    anchors.centerIn: parent
                    enabled: !root.page.busy
                    size: StaffTheme.body
                    text: "더 앞의 것 보기"
                    visible: root.log.more

                    onClicked: root.log.readOn()
                }
            }
        }
        ListState {
            anchors.centerIn: parent
            none: list.count === 0
            page: root.page
            sought: root.log.sought && list.count === 0
            text: "고른 조건에 맞는 기록이 없습니다."
        }
        Hairline {
            edge: Qt.RightEdge
        }
    }
    ReviewPanel {
        id: review

        page: root.page
        width: 320
    }
}
