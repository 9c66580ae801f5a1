// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What found nothing left, the try box in the middle, what visitors say is wrong and what was joined right.
Item {
    id: root

    required property Words page

    PageHead {
        id: head

        page: root.page
        title: "찾는 말"
        told: "찾지 못한 말을 업무에 이으면 다음 방문객은 바로 찾습니다"
        width: parent.width
    }
    VainList {
        id: vain

        anchors.bottom: foot.top
        anchors.top: head.bottom
        page: root.page
        width: 300
    }
    TryBox {
        anchors.bottom: foot.top
        anchors.left: vain.right
        anchors.right: reports.left
        anchors.top: head.bottom
        page: root.page
    }
    ReportList {
        id: reports

        anchors.bottom: foot.top
        anchors.right: parent.right
        anchors.top: head.bottom
        page: root.page
        width: 364
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        width: parent.width

        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.page.look()
        }
    }
}
