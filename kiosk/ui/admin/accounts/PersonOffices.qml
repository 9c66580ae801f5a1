// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The offices that an account belongs to: whoever belongs to one never sees a complaint about it.
Column {
    id: root

    required property Accounts page

    spacing: 8

    FieldLabel {
        name: "속한 국·부서"
    }
    Note {
        size: 13
        soft: true
        text: "속한 부서에 대한 불친절·부조리 민원은 이 계정에 열리지 않습니다."
    }
    Repeater {
        model: root.page.ties

        delegate: ListLine {
            id: tie

            required property var model

            cells: [[model.office + " " + model.part, 0, "strong"]]

            DeskButton {
                Accessible.name: tie.model.office + " 풀기"
                enabled: !root.page.busy
                small: true
                text: "풀기"

                onClicked: root.page.untie(tie.model.office)
            }
        }
    }
    Row {
        spacing: 8
        width: parent.width

        DeskPick {
            id: office

            choices: root.page.offices
            name: "국·부서"
            width: parent.width - part.width - add.width - 16
        }
        Segments {
            id: part

            choices: root.page.parts
            chosen: 0
            implicitHeight: 44
            name: "자리"

            onPicked: index => chosen = index
        }
        DeskButton {
            id: add

            enabled: !root.page.busy
            small: true
            text: "묶기"

            onClicked: root.page.tie(office.currentText, part.chosen)
        }
    }
}
