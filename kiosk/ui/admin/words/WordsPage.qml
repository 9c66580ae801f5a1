// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What found nothing left, the try box in the middle, what visitors say is wrong and what was joined right.
DeskPage {
    id: root

    required property Words page

    title: "찾는 말"
    told: "찾지 못한 말을 업무에 이으면 다음 방문객은 바로 찾습니다"

    deeds: DeskButton {
        enabled: !root.page.busy
        glyph: "restart"
        text: "새로 고침"

        onClicked: root.page.look()
    }

    Row {
        anchors.fill: parent

        ListPanel {
            id: vain

            empty: "지난 30일 동안\n찾지 못한 말이 없습니다."
            model: root.page.vain
            page: root.page
            title: "찾지 못한 말 " + (page.stale ? "모름" : list.count)
            width: 300

            delegate: ListChoice {
                required property var model

                Accessible.name: model.words + " " + model.times + "번"
                cells: [["“" + model.words + "”", 0, "strong"], [model.times + "번", 60, "soft right"]]
                chosen: model.words === root.page.words
                inset: 8
                least: 44
                text: model.words

                onClicked: root.page.choose(model.words)
            }
        }
        TryBox {
            height: parent.height
            page: root.page
            width: parent.width - vain.width - reports.width
        }
        ReportList {
            id: reports

            height: parent.height
            page: root.page
            width: 364
        }
    }
}
