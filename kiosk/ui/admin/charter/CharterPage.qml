// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The promises on the left; what is paid, the budgets and what was set before on the right.
DeskPage {
    id: root

    required property CharterStandards page

    title: "헌장 기준"
    told: "약속의 기준, 보상 금액과 예산을 정합니다. 앞의 값은 모두 남습니다"

    Row {
        anchors.fill: parent

        ListPanel {
            model: root.page.promises
            page: root.page
            title: "약속"
            width: parent.width - money.width

            delegate: PromiseValue {
                page: root.page
            }
        }
        FormPanel {
            id: money

            spacing: 8
            title: "보상과 예산"
            width: Math.min(540, root.width * 0.46)

            Repeater {
                model: root.page.money

                delegate: MoneyLine {
                    page: root.page
                }
            }
            Heading {
                text: "지금까지 정한 것"
                topPadding: 12
            }
            Label {
                soft: true
                text: "아직 정한 것이 없습니다."
                visible: past.count === 0
            }
            Repeater {
                id: past

                model: root.page.past

                delegate: ListLine {
                    required property var model

                    cells: [[model.day, 118, "less"], [model.what, 0, "less"], [model.who, 60, "small soft right"]]
                    least: 36
                    rule: "transparent"
                }
            }
        }
    }
}
