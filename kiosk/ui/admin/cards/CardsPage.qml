// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The cards on the left, those that wait first; the chosen one line by line on the right.
DeskPage {
    id: root

    required property CardsPage page
    readonly property bool narrow: width < 1100

    title: "업무 카드"
    told: "가져올 것과 수수료처럼 확인한 줄만 민원인에게 나옵니다"

    Row {
        anchors.fill: parent

        ListPanel {
            empty: root.page.part === 0 ? "확인할 카드가 없습니다." : "나간 카드가 없습니다."
            model: root.page.rows
            page: root.page
            title: root.narrow ? "" : "카드" // no room beside what the list is narrowed to
            width: parent.width - lines.width - form.width

            delegate: ListChoice {
                required property var model

                Accessible.name: model.standing + " " + model.matter
                cells: root.narrow ? [[model.matter, 0, "strong wrap", model.standing + " · " + model.office]] : [[model.standing, 76, "less strong"], [model.matter, 0, "strong wrap", model.office]]
                chosen: model.matter === root.page.chosen
                least: 60
                shape: model.shape
                text: model.matter

                onClicked: root.page.choose(model.matter)
            }
            header: Segments {
                choices: ["확인할 것", "나간 것", "모두"]
                chosen: root.page.part
                name: "어느 카드"
                widest: 84

                onPicked: index => root.page.choosePart(index)
            }
        }
        ListPanel {
            id: lines

            empty: "왼쪽에서 카드를 고르십시오."
            model: root.page.lines
            page: root.page
            title: root.page.open ? root.page.chosen : "줄"
            width: root.narrow ? 370 : 470

            delegate: ListLine {
                id: line

                required property var model

                least: Math.max(52, check.implicitHeight + 12)

                DeskCheck {
                    id: check

                    anchors.verticalCenter: parent.verticalCenter
                    checked: line.model.ticked
                    text: line.model.label + " · " + line.model.text
                    width: line.width
                    wraps: true

                    onToggled: root.page.toggle(line.model.at)
                }
            }
        }
        FormPanel {
            id: form

            open: root.page.open
            title: root.page.open ? "확인" : "카드를 고르십시오"
            width: root.narrow ? 310 : 370

            CardForm {
                page: root.page
                width: parent.width
            }
        }
    }
}
