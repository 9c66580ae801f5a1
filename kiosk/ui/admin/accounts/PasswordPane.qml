// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One's own password: the old one, and twice the new one.
Column {
    id: root

    required property Accounts page

    function send(): void {
        page.changePassword(old.text, fresh.text, again.text);
        for (const field of [old, fresh, again])
            field.text = "";
    }

    leftPadding: StaffTheme.margin
    spacing: 12
    topPadding: 20

    Heading {
        text: "내 비밀번호 바꾸기"
    }
    Label {
        soft: true
        text: "10자 이상이며, 계정 이름을 넣을 수 없습니다."
    }
    FormField {
        id: old

        name: "지금 비밀번호"
        secret: true
        width: 440

        onSubmitted: fresh.forceActiveFocus()
    }
    FormField {
        id: fresh

        name: "새 비밀번호"
        secret: true
        width: 440

        onSubmitted: again.forceActiveFocus()
    }
    FormField {
        id: again

        name: "새 비밀번호 한 번 더"
        secret: true
        width: 440

        onSubmitted: root.send()
    }
    DeskButton {
        enabled: !root.page.busy && fresh.text !== ""
        filled: enabled
        text: "바꾸기"
        width: 440

        onClicked: root.send()
    }
}
