// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Two presses hide whoever sits there; one shows them again.
Column {
    id: root

    required property Seats page
    required property var seat

    function arm(): void {
        gone.clicked();
    }

    spacing: 6

    ArmedButton {
        id: gone

        about: root.page.office + root.page.plan.chosen
        act: "한 번 더 누르면 숨깁니다"
        ask: "지금 숨기기"
        glyph: "eye"
        height: 48
        key: "H H"
        size: StaffTheme.body
        visible: !root.seat.hidden
        width: parent.width

        onConfirmed: root.page.hide("")
    }
    DeskButton {
        glyph: "eye"
        size: StaffTheme.body
        text: "다시 보이게 하기"
        visible: root.seat.hidden ?? false
        width: parent.width

        onClicked: root.page.showAgain()
    }
    SmallNote {
        text: root.seat.hidden ? "숨겨져 있습니다. 업무는 팀장 자리로 안내합니다." : "화면·검색·음성에서 1초 안에 사라집니다. 업무는 팀장 자리로 안내하고, 되돌릴 수 있습니다."
    }
}
