// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is missing is picked; then what becomes of the card.
Column {
    id: root

    required property CardsPage page

    spacing: 12

    Note {
        strong: true
        text: root.page.told
    }
    Note {
        soft: true
        text: root.page.hint
    }
    FieldLabel {
        name: "빠진 줄 더하기"
    }
    DeskPick {
        id: field

        choices: root.page.fields
        chosen: root.page.ofField
        name: "항목"
        width: parent.width

        onPicked: index => root.page.chooseField(index)
    }
    DeskPick {
        id: phrase

        choices: root.page.offered
        name: "줄"
        width: parent.width

        onPicked: index => chosen = index
    }
    Row {
        spacing: 8

        DeskField {
            id: number

            hint: "숫자"
            implicitHeight: 44
            longest: 9
            name: "원, 날, 시간"
            width: 140
        }
        DeskButton {
            enabled: !root.page.busy
            small: true
            text: "더하기"

            onClicked: root.page.add(phrase.chosen, number.text)
        }
    }
    DeskButton {
        enabled: !root.page.busy && root.page.ticked > 0
        filled: enabled
        text: "표시한 " + root.page.ticked + "줄을 확인했습니다"
        width: parent.width

        onClicked: root.page.confirm()
    }
    Row {
        spacing: 8

        DeskButton {
            enabled: !root.page.busy
            text: "적어만 두기"

            onClicked: root.page.propose()
        }
        ArmedButton {
            about: root.page.chosen
            act: "화면에서 거두기"
            ask: "거두기"
            enabled: !root.page.busy
            visible: root.page.out

            onConfirmed: root.page.withdraw()
        }
    }
}
