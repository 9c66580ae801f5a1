// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every rule of visibility as a line of five levels and three switches; what a visitor then sees stands right.
DeskPage {
    id: root

    required property Visibility page

    confirmation: page.confirmation
    foot.visible: false
    title: "공개 범위"
    told: "가장 좁은 규칙이 이기고, 시의 한도는 넘지 못합니다"

    actions: [
        DeskField {
            glyph: "search"
            height: 48
            hint: "부서, 업무"
            key: "/"
            width: root.width < 1080 ? 160 : 220

            onEdited: written => root.page.find(written)
        },
        ArmedButton {
            about: String(root.page.edits)
            act: "한 번 더 누르면 버립니다"
            ask: "고치던 것 버리기"
            enabled: !root.page.busy
            glyph: "restart"
            visible: root.page.edits > 0

            onConfirmed: root.page.undo()
        },
        DeskButton {
            enabled: !root.page.busy && root.page.undoable
            text: "되돌리기"
            visible: root.page.edits === 0

            onClicked: root.page.undo()
        },
        DeskButton {
            enabled: !root.page.busy && root.page.edits > 0
            filled: root.page.edits > 0
            text: root.page.edits > 0 ? "바뀐 것 " + root.page.edits + " 적용" : "바뀐 것 없음"

            onClicked: root.page.apply()
        }
    ]

    RuleHead {
        id: names

        levels: root.page.levels
        width: preview.x
    }
    DeskList {
        anchors.bottom: legend.top
        anchors.top: names.bottom
        model: root.page.rows
        reuseItems: true
        width: names.width

        delegate: RuleLine {
            levels: root.page.levels
            page: root.page
            width: ListView.view.width
        }
    }
    RuleLegend {
        id: legend

        anchors.bottom: parent.bottom
        said: root.page.said
        width: names.width
    }
    PreviewPane {
        id: preview

        anchors.right: parent.right
        height: parent.height
        page: root.page
        width: root.width < 1080 ? 300 : 344
    }
}
