// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The week's drawn offices on the left, the year's checks beside them; the form and the year's counts on the right.
DeskPage {
    id: root

    required property SpotChecks page

    title: "점검 입력"
    told: "전화 벨, 연결, 인사말, 명찰처럼 현장에서만 보이는 약속"

    Row {
        anchors.fill: parent

        DrawnRound {
            chosen: checks.office
            page: root.page
            width: 268

            onPicked: office => checks.take(office)
        }
        ListPanel {
            empty: "올해 적은 점검이 없습니다.\n오른쪽에 한 건씩, 또는 모아서 적어 주십시오."
            model: root.page.made
            page: root.page
            title: "적은 점검"
            width: parent.width - 268 - form.width

            delegate: ListLine {
                id: check

                required property var model

                cells: [[model.office, 0, "strong wrap", [model.count, model.day, model.about].join(" · ")]]
                least: 60
                shape: model.shape

                ArmedButton {
                    Accessible.name: [check.model.office, check.model.count, check.model.day, check.model.about, text].join(" ")
                    about: check.model.key
                    ask: "지우기"
                    enabled: !root.page.busy
                    small: true

                    onConfirmed: root.page.takeBack(check.model.key)
                }
            }
        }
        FormPanel {
            id: form

            title: "점검 적기"
            width: root.width < 1100 ? 380 : 460

            CheckForm {
                id: checks

                page: root.page
                width: parent.width
            }
        }
    }
}
