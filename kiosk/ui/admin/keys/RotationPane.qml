// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// New keys, and every case sealed to them, a batch at a time; it may be stopped and gone on with.
Column {
    id: root

    required property CityKeys page

    spacing: 18

    Note {
        lineHeight: 1.4
        size: StaffTheme.section
        text: "누군가의 열쇠를 거두셨거나 비밀 문구가 새었다고 여기시면 열쇠를 바꾸십시오. 새 열쇠로 다시 봉인하는 동안에도 민원은 그대로 열리며, 멈추었다가 나중에 이어서 해도 됩니다."
        width: root.width
    }
    Item {
        height: 44
        width: Math.min(root.width, 560)

        Rectangle {
            color: StaffTheme.row
            height: 12
            radius: 6
            width: parent.width
        }
        Rectangle {
            color: root.page.left > 0 ? "#256ef4" : StaffTheme.doneMark
            height: 12
            radius: 6
            width: parent.width * root.page.progress
        }
        Label {
            Accessible.role: Accessible.StaticText
            size: StaffTheme.second
            text: Math.floor(root.page.progress * 100) + " %  ·  " + root.page.told
            y: 20
        }
    }
    FieldLabel {
        name: sheet.name
        visible: sheet.visible
    }
    DeskArea {
        id: sheet

        height: 96
        longest: 200
        name: "금고의 복구 용지 (새 열쇠에 서명합니다)"
        visible: root.page.held && !root.page.rekeying
        width: Math.min(root.width, 560)
    }
    Row {
        spacing: StaffTheme.gap

        DeskButton {
            filled: true
            text: "이어서 봉인하기"
            visible: root.page.left > 0 && !root.page.rekeying

            onClicked: root.page.go()
        }
        DeskButton {
            text: "멈추기"
            visible: root.page.rekeying

            onClicked: root.page.rest()
        }
        ArmedButton {
            about: sheet.text
            act: "한 번 더 누르면 바꿉니다"
            ask: "열쇠 바꾸기"
            enabled: !root.page.busy
            visible: !root.page.rekeying

            onConfirmed: root.page.rotate(sheet.text)
        }
    }
}
