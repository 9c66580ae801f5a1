// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Notices on the left; figures and checks on the right.
Row {
    id: root

    required property System page

    ListPanel {
        empty: "새 알림이 없습니다.\n백업·점검·비밀번호·시계에 일이 생기면 여기에 나옵니다."
        model: root.page.notices
        page: root.page
        title: "알림"
        width: parent.width - condition.width

        delegate: ListLine {
            id: notice

            required property var model

            cells: [[model.title, 0, "strong wrap", model.told + "\n" + model.when]]
            least: 60
            mark: 20
            shape: model.shape

            DeskButton {
                Accessible.name: notice.model.title + " 보러 가기"
                size: StaffTheme.body
                text: "보러 가기"
                visible: notice.model.leads !== ""

                onClicked: root.page.turned(notice.model.leads, "")
            }
            DeskButton {
                Accessible.name: notice.model.title + " 확인"
                enabled: !root.page.busy
                size: StaffTheme.body
                text: "확인"
                visible: notice.model.key !== "" // what passes by itself is not put away

                onClicked: root.page.putAway(notice.model.key)
            }
        }
    }
    Panel {
        id: condition

        edged: false
        title: "상태"
        width: 440

        header: DeskButton {
            enabled: !root.page.busy
            text: "지금 점검"

            onClicked: root.page.examine()
        }

        Column {
            id: facts

            width: parent.width

            Repeater {
                id: listed

                model: root.page.facts

                delegate: ListLine {
                    required property var model

                    cells: [[model.name, 120, "soft"], [model.value, 0, "strong right"]]
                    least: 36
                }
            }
            ListState {
                none: listed.count === 0
                page: root.page
                width: parent.width
            }
        }
        DeskList {
            id: checks

            anchors.bottom: parent.bottom
            anchors.top: facts.bottom
            anchors.topMargin: 24
            model: root.page.checks
            width: parent.width

            delegate: ListLine {
                required property var model

                cells: [[model.name, 112, "strong"], [model.told, 0, "less wrap"]]
                least: 40
                rule: "transparent"
                shape: model.shape
            }
        }
        EmptyWords {
            anchors.top: facts.bottom
            anchors.topMargin: 32
            text: "매일 밤 3시에 저절로 점검하고, 이상이 있으면 알림으로 남깁니다."
            visible: checks.count === 0
            width: parent.width
        }
    }
}
