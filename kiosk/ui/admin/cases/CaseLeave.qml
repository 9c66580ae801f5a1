// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Whether the person whom the list is narrowed to is away: until when, and who stands in.
Rectangle {
    id: root

    required property Cases page
    readonly property CaseDeputy leave: page.deputy

    color: StaffTheme.quiet
    implicitHeight: visible ? 64 : 0

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12
        x: StaffTheme.margin

        Label {
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.leave.person + (root.leave.away === "" ? "" : " · " + root.leave.away)
        }
        DeskField {
            id: last

            height: 44
            hint: "마지막 날 2026-12-03"
            name: "자리에 없는 마지막 날"
            visible: root.leave.away === ""
            width: 236

            onSubmitted: begin.clicked()
        }
        DeskPick {
            id: deputy

            choices: ["대직할 분"].concat(root.leave.deputies)
            chosen: 0
            implicitHeight: 44
            implicitWidth: 180
            name: "대직할 분"
            visible: root.leave.away === ""

            onPicked: index => chosen = index
        }
        DeskButton {
            id: begin

            enabled: !root.page.busy && deputy.chosen > 0 && last.text.trim() !== ""
            filled: true
            small: true
            text: "자리 비움"
            visible: root.leave.away === ""

            onClicked: root.leave.leave(deputy.choices[deputy.chosen], last.text)
        }
        DeskButton {
            enabled: !root.page.busy
            filled: true
            small: true
            text: "돌아옴"
            visible: root.leave.away !== ""

            onClicked: root.leave.back()
        }
        DeskButton {
            small: true
            text: "닫기"

            onClicked: root.leave.turn(false)
        }
    }
    EdgeLine {}
}
