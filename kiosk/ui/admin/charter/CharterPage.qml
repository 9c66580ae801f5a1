// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The promises on the left; what is paid, the budgets and what was set before on the right.
Item {
    id: root

    required property CharterStandards page

    PageHead {
        id: head

        page: root.page
        title: "헌장 기준"
        told: "약속의 기준, 보상 금액과 예산을 정합니다. 앞의 값은 모두 남습니다"
        width: parent.width
    }
    Panel {
        height: foot.y - y
        title: "약속"
        width: parent.width - money.width
        y: head.height

        DeskList {
            anchors.fill: parent
            model: root.page.promises

            delegate: PromiseValue {
                page: root.page
                width: ListView.view.width
            }
        }
    }
    Panel {
        id: money

        anchors.right: parent.right
        edged: false
        height: foot.y - y
        title: "보상과 예산"
        width: Math.min(540, root.width * 0.46)
        y: head.height

        Flickable {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: values.height + 16

            Column {
                id: values

                spacing: 8
                width: parent.width

                Repeater {
                    model: root.page.money

                    delegate: MoneyLine {
                        page: root.page
                        width: values.width
                    }
                }
                Label {
                    size: Desk.section
                    strong: true
                    text: "지금까지 정한 것"
                    topPadding: 12
                }
                Label {
                    soft: true
                    text: "아직 정한 것이 없습니다."
                    visible: root.page.unchanged
                }
                Repeater {
                    model: root.page.past

                    delegate: PastLine {
                        width: values.width
                    }
                }
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
