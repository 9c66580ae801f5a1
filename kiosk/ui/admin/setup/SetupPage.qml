// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A new city's steps in the order of the work; beside them what a visitor would get if the doors opened now.
DeskPage {
    id: root

    required property FirstSteps page

    title: "처음 준비"
    told: page.count

    Row {
        anchors.fill: parent

        ListPanel {
            empty: ""
            model: root.page.steps
            page: root.page
            title: "할 일"
            width: parent.width - effects.width

            delegate: ListLine {
                id: step

                required property var model

                cells: [[model.number, 28], [model.title, root.width > 1080 ? 180 : 148, "strong wrap"], [model.detail, 0, "wrap", model.by]]
                least: 48
                shape: model.shape

                DeskButton {
                    Accessible.name: step.model.title + " " + text
                    enabled: !root.page.busy
                    small: true
                    text: "했습니다"
                    visible: step.model.tells

                    onClicked: root.page.finish(step.model.key)
                }
                DeskButton {
                    Accessible.name: step.model.title + " " + text
                    small: true
                    text: "열기"
                    visible: step.model.page !== ""

                    onClicked: root.page.go(step.model.page)
                }
            }
        }
        ListPanel {
            id: effects

            empty: ""
            model: root.page.effects
            page: root.page
            title: "지금 열면 이렇게 됩니다"
            width: Math.min(420, root.width * 0.34)

            delegate: ListLine {
                required property var model

                cells: [[model.what, 0, "strong wrap", model.told]]
                least: 72
                shape: model.shape
            }
        }
    }
}
