// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The year's checks on the left; the form and the year's counts on the right.
Item {
    id: root

    required property SpotChecks page

    PageHead {
        id: head

        page: root.page
        title: "점검 입력"
        told: "전화 벨, 연결, 인사말, 명찰처럼 현장에서만 보이는 약속"
        width: parent.width
    }
    Panel {
        height: foot.y - y
        title: "올해 점검"
        width: parent.width - form.width
        y: head.height

        DeskList {
            anchors.fill: parent
            model: root.page.made

            delegate: SpotCheckLine {
                page: root.page
                width: ListView.view.width
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "올해는 아직 점검이 없습니다.\n오른쪽에 한 건씩, 또는 모아서 적어 주십시오."
            none: root.page.empty
            page: root.page
            width: parent.width
        }
    }
    Panel {
        id: form

        anchors.right: parent.right
        edged: false
        height: foot.y - y
        title: "점검 적기"
        width: 460
        y: head.height

        Flickable {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: words.height + 16

            CheckForm {
                id: words

                page: root.page
                width: parent.width
            }
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        width: parent.width
    }
}
