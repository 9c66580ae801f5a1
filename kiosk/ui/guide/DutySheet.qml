// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Who comes: whoever begins by password, whoever takes over by one tap.
Item {
    id: root

    required property Console counter

    readonly property Duty duty: counter.watch

    signal freed

    function enter(): void {
        duty.signIn(account.text, password.text, fresh.text);
    }

    visible: duty.sheet !== ""

    onVisibleChanged: {
        account.text = password.text = fresh.text = "";
        if (!visible)
            freed();
        else if (duty.sheet === "sign_in")
            account.forceActiveFocus();
        else
            roster.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: "#991e2124"

        TapHandler {
            onTapped: root.duty.busy || root.counter.guide.back()
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 16
        border.color: StaffTheme.colors.hairline
        border.width: 1
        color: StaffTheme.colors.ground
        height: lines.implicitHeight + 48
        radius: StaffTheme.radius
        width: 420
        y: 8

        TapHandler {}
        Column {
            id: lines

            spacing: 12
            width: parent.width - 48
            x: 24
            y: 24

            Label {
                size: StaffTheme.number
                strong: true
                text: root.duty.on ? "누가 넘겨받습니까" : "근무 시작"
            }
            Label {
                soft: true
                text: root.duty.sheet === "sign_in" ? "근무를 시작할 때 비밀번호를 입력합니다. 넘겨받을 때는 이름만 누릅니다." : root.duty.count > 0 ? "이름을 한 번 누르면 바로 바뀝니다." : "안내 권한을 가진 다른 계정이 없습니다."
                width: parent.width
                wrapMode: Text.WordWrap
            }
            DeskField {
                id: account

                hint: "이름"
                visible: root.duty.sheet === "sign_in"
                width: parent.width

                onSubmitted: password.forceActiveFocus()
            }
            DeskField {
                id: password

                echoMode: TextInput.Password
                hint: "비밀번호"
                visible: root.duty.sheet === "sign_in"
                width: parent.width

                onSubmitted: fresh.visible ? fresh.forceActiveFocus() : root.enter()
            }
            DeskField {
                id: fresh

                echoMode: TextInput.Password
                hint: "새 비밀번호"
                visible: root.duty.given
                width: parent.width

                onVisibleChanged: if (visible)
                    forceActiveFocus()

                onSubmitted: root.enter()
            }
            DutyRoster {
                id: roster

                duty: root.duty
                width: parent.width
            }
            Label {
                color: StaffTheme.late
                font.weight: Font.DemiBold
                text: root.duty.problem
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WordWrap
            }
            Row {
                anchors.right: parent.right
                spacing: 8

                DeskButton {
                    key: "Esc"
                    text: "그만두기"

                    onClicked: root.counter.guide.back()
                }
                DeskButton {
                    filled: true
                    text: root.duty.busy ? "확인하는 중" : "근무 시작"
                    visible: root.duty.sheet === "sign_in"

                    onClicked: root.enter()
                }
            }
        }
    }
}
