// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One's own password: the old one, and twice the new one.
Item {
    id: root

    required property Accounts page

    function send(): void {
        page.changePassword(old.text, fresh.text, again.text);
        for (const field of [old, fresh, again])
            field.text = "";
    }

    Column {
        spacing: 10
        width: 440
        x: Desk.margin
        y: 20

        Label {
            size: Desk.section
            strong: true
            text: "내 비밀번호 바꾸기"
        }
        Label {
            soft: true
            text: "10자 이상이며, 계정 이름을 넣을 수 없습니다."
        }
        FieldLabel {
            name: "지금 비밀번호"
        }
        DeskField {
            id: old

            echoMode: TextInput.Password
            name: "지금 비밀번호"
            width: parent.width

            onSubmitted: fresh.forceActiveFocus()
        }
        FieldLabel {
            name: "새 비밀번호"
        }
        DeskField {
            id: fresh

            echoMode: TextInput.Password
            name: "새 비밀번호"
            width: parent.width

            onSubmitted: again.forceActiveFocus()
        }
        FieldLabel {
            name: "새 비밀번호 한 번 더"
        }
        DeskField {
            id: again

            echoMode: TextInput.Password
            name: "새 비밀번호 한 번 더"
            width: parent.width

            onSubmitted: root.send()
        }
        DeskButton {
            enabled: !root.page.busy && fresh.text !== ""
            filled: enabled
            text: "바꾸기"
            width: parent.width

            onClicked: root.send()
        }
    }
}
