// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The announcements on the left; the chosen or new one with its preview on the right.
DeskPage {
    id: root

    required property Notices page

    title: "알림 문구"
    told: "아무도 쓰지 않을 때 키오스크 첫 화면에 나옵니다"

    Row {
        anchors.fill: parent

        ListPanel {
            empty: "아직 문구가 없습니다.\n승강기 점검이나 쉬는 날처럼 방문객이 오시기 전에 알 것을 올려 주십시오."
            model: root.page.rows
            page: root.page
            title: "문구"
            width: parent.width - form.width

            delegate: ListChoice {
                required property var model

                Accessible.name: model.standing + " " + model.words
                cells: [[model.standing, 76, "less strong"], [model.words, 0, "strong wrap", model.days]]
                chosen: model.key === root.page.chosen
                least: 64
                shape: model.shape
                text: model.words

                onClicked: root.page.choose(model.key)
            }
            header: DeskButton {
                enabled: !root.page.busy
                strong: root.page.open && !root.page.known
                text: "새 문구"

                onClicked: root.page.begin()
            }
        }
        FormPanel {
            id: form

            open: root.page.open
            title: !root.page.open ? "문구를 고르거나 새로 만드십시오" : root.page.known ? "문구 고치기" : "새 문구"
            width: 600

            AnnouncementForm {
                page: root.page
                width: parent.width
            }
        }
    }
}
