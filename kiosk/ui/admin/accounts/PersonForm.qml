// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Name and first password of a new account, the roles, the offices, and the end of an account.
Column {
    id: root

    required property Accounts page

    spacing: 12

    FieldLabel {
        name: "계정 이름"
        visible: root.page.making
    }
    DeskField {
        id: name

        hint: "직원 번호나 약칭"
        name: "계정 이름"
        visible: root.page.making
        width: parent.width
    }
    FieldLabel {
        name: "첫 비밀번호 (10자 이상)"
        visible: root.page.making
    }
    DeskField {
        id: password

        echoMode: TextInput.Password
        name: "첫 비밀번호"
        visible: root.page.making
        width: parent.width
    }
    FieldLabel {
        name: "권한"
    }
    Repeater {
        model: root.page.roles

        delegate: RoleCheck {
            page: root.page
            width: root.width
        }
    }
    DeskButton {
        enabled: !root.page.busy && (root.page.making || root.page.altered)
        filled: enabled
        text: root.page.making ? "계정 만들기" : "권한 바꾸기"
        width: parent.width

        onClicked: {
            if (root.page.making)
                root.page.make(name.text, password.text);
            else
                root.page.grant();
            password.text = "";
        }
    }
    PersonOffices {
        page: root.page
        visible: !root.page.making
        width: parent.width
    }
    ArmedButton {
        about: root.page.chosen
        act: "한 번 더 누르면 닫습니다"
        ask: "계정 닫기"
        enabled: !root.page.busy
        visible: !root.page.making
        width: parent.width

        onConfirmed: root.page.close()
    }
}
