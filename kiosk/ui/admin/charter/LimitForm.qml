// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What a promise is to be from a day on: its words, its limit, the day; nothing that was promised changes.
Column {
    id: root

    required property CharterStandards page
    required property string promise
    required property string limit

    spacing: 6

    FormField {
        id: words

        longest: 120
        name: "약속의 말"
        text: root.promise
    }
    Row {
        spacing: 8
        width: parent.width

        FormField {
            id: limit

            label: "기준"
            longest: 14
            name: "약속의 기준"
            text: root.limit
            width: 150
        }
        FormField {
            id: day

            longest: 10
            name: "적용하는 날"
            text: root.page.today
            width: 150
        }
        ArmedButton {
            about: root.page.chosen + limit.text + words.text + day.text
            act: "한 번 더 누르면 바꿉니다"
            anchors.bottom: parent.bottom
            ask: "이날부터 바꾸기"
            enabled: !root.page.busy && (words.text !== root.promise || limit.text !== root.limit)
            primary: true
            small: true

            onConfirmed: root.page.change(day.text, limit.text, words.text)
        }
    }
    SmallNote {
        text: "그날부터 받은 것에 적용됩니다. 그 전에 받은 민원의 기한은 그대로입니다."
    }
}
