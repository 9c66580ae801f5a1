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

    FormField {
        id: name

        hint: "직원 번호나 약칭"
        name: "계정 이름"
        visible: root.page.making
    }
    FormField {
        id: person

        hint: "직원 번호. 비우면 계정 이름"
        name: "누구의 계정"
        visible: root.page.making
    }
    FormField {
        id: password

        label: "첫 비밀번호 (10자 이상)"
        name: "첫 비밀번호"
        secret: true
        visible: root.page.making
    }
    FieldLabel {
        name: "권한"
    }
    Repeater {
        model: root.page.roles

        delegate: Row {
            id: role

            required property var model

            width: root.width

            DeskCheck {
                id: check

                checked: role.model.given
                text: role.model.name
                width: 128

                onToggled: {
                    root.page.give(role.model.role, checked);
                    checked = Qt.binding(() => role.model.given);
                }
            }
            SmallPrint {
                height: check.height
                maximumLineCount: 2
                text: role.model.told
                width: parent.width - check.width
                wrapMode: Text.Wrap
            }
        }
    }
    DeskButton {
        enabled: !root.page.busy && (root.page.making || root.page.altered)
        filled: enabled
        text: root.page.making ? "계정 만들기" : "권한 바꾸기"
        width: parent.width

        onClicked: {
            if (root.page.making)
                root.page.make(name.text, password.text, person.text);
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
