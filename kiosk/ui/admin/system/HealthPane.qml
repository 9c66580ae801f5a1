// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Notices on the left; figures and checks on the right.
Item {
    id: root

    required property System page

    Panel {
        height: parent.height
        title: "알림"
        width: parent.width - condition.width

        DeskList {
            anchors.fill: parent
            model: root.page.notices

            delegate: NoticeLine {
                page: root.page
                width: ListView.view.width
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "새 알림이 없습니다.\n백업·점검·비밀번호·시계에 일이 생기면 여기에 나옵니다."
            none: root.page.quiet
            page: root.page
            width: parent.width
        }
    }
    Panel {
        id: condition

        anchors.right: parent.right
        edged: false
        height: parent.height
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
                model: root.page.facts

                delegate: FactLine {
                    width: facts.width
                }
            }
        }
        DeskList {
            anchors.bottom: parent.bottom
            anchors.top: facts.bottom
            anchors.topMargin: 24
            model: root.page.checks
            width: parent.width

            delegate: CheckLine {
                width: ListView.view.width
            }
        }
        EmptyWords {
            anchors.top: facts.bottom
            anchors.topMargin: 32
            text: "매일 밤 3시에 저절로 점검하고, 이상이 있으면 알림으로 남깁니다."
            visible: root.page.unchecked
            width: parent.width
        }
    }
}
