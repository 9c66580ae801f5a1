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
    SmallNote {
        text: "속한 부서에 대한 불친절·부조리 민원은 이 계정에 열리지 않습니다."
    }
    Note {
        size: 13
        text: "누구의 계정: " + root.page.whose
        visible: root.page.whose !== ""
    }
    FormField {
        id: sheet

        hint: "다른 시스템 담당이 정하거나, 금고의 복구 용지로 정합니다"
        name: "복구 용지"
        secret: true
        visible: root.page.alone
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

                onClicked: {
                    root.page.untie(tie.model.office, sheet.text);
                    sheet.text = "";
                }
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

            onClicked: {
                root.page.tie(office.currentText, part.chosen, sheet.text);
                sheet.text = "";
            }
        }
    }
}
