// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The announcements on the left; the chosen or new one with its preview on the right.
Item {
    id: root

    required property Notices page

    PageHead {
        id: head

        page: root.page
        title: "알림 문구"
        told: "아무도 쓰지 않을 때 키오스크 첫 화면에 나옵니다"
        width: parent.width
    }
    Panel {
        height: foot.y - y
        title: "문구"
        width: parent.width - form.width
        y: head.height

        header: DeskButton {
            enabled: !root.page.busy
            strong: root.page.open && !root.page.known
            text: "새 문구"

            onClicked: root.page.begin()
        }

        DeskList {
            anchors.fill: parent
            model: root.page.rows

            delegate: AnnouncementLine {
                page: root.page
                width: ListView.view.width
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "아직 문구가 없습니다.\n승강기 점검이나 쉬는 날처럼 방문객이 오시기 전에 알 것을 올려 주십시오."
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
        title: !root.page.open ? "문구를 고르거나 새로 만드십시오" : root.page.known ? "문구 고치기" : "새 문구"
        width: 600
        y: head.height

        Flickable {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: words.height + 16
            visible: root.page.open

            AnnouncementForm {
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
