// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The sheet in the safe: a new one, or beginning anew from it when every passphrase is lost.
Row {
    id: root

    required property CityKeys page
    readonly property real half: (width - 40) / 2

    spacing: 40

    Column {
        spacing: 14
        width: root.half

        Heading {
            text: "비밀 문구를 잃었을 때"
        }
        SideNote {
            text: "금고의 용지를 그대로 적으시면 선생님의 새 비밀 문구로 다시 열립니다."
        }
        DeskArea {
            id: sheet

            height: 96
            longest: 200
            name: "복구 용지의 글자"
            width: parent.width
        }
        FormField {
            id: one

            name: "새 비밀 문구"
            secret: true
        }
        FormField {
            id: two

            name: "새 비밀 문구 한 번 더"
            secret: true
        }
        DeskButton {
            enabled: !root.page.busy
            filled: sheet.text !== ""
            text: "용지로 다시 열기"

            onClicked: root.page.recover(sheet.text, one.text, two.text)
        }
    }
    Column {
        spacing: 14
        width: root.half

        Heading {
            text: "새 복구 용지"
        }
        SideNote {
            text: "용지를 잃었거나 누가 보았으면 새로 만드십시오. 모든 민원을 새 용지에 맞추어 다시 봉인하며, 다 되면 옛 용지로는 아무것도 열리지 않습니다."
        }
        FieldLabel {
            name: before.name
            visible: before.visible
        }
        DeskArea {
            id: before

            height: 96
            longest: 200
            name: "지금 용지의 글자 (새 용지를 보증합니다)"
            visible: root.page.held
            width: parent.width
        }
        ArmedButton {
            about: before.text
            act: "한 번 더 누르면 옛 용지가 끝납니다"
            ask: "새 용지 만들기"
            enabled: !root.page.busy

            onConfirmed: root.page.renewSheet(before.text)
        }
    }
}
