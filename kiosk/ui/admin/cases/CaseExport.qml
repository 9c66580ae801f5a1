// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The list as a table: its form, whether those in charge stand in it and why, and how far it is written.
Rectangle {
    id: root

    required property Cases page
    readonly property CaseExporting table: page.export

    color: StaffTheme.quiet
    implicitHeight: visible ? 64 : 0

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12
        visible: !root.table.running
        x: StaffTheme.margin

        Segments {
            id: form

            choices: ["엑셀", "CSV"]
            chosen: 0
            height: 44
            name: "표의 꼴"

            onPicked: index => chosen = index
        }
        DeskCheck {
            id: persons

            anchors.verticalCenter: parent.verticalCenter
            text: "담당자 이름 넣기"
        }
        DeskField {
            id: reason

            height: 44
            hint: persons.checked ? "까닭 (기록됩니다)" : "까닭 (적지 않아도 됩니다)"
            name: "까닭"
            width: root.width > 1100 ? 320 : 236

            onSubmitted: begin.clicked()
        }
        DeskButton {
            id: begin

            enabled: !root.page.busy && root.page.empty === ""
            filled: true
            small: true
            text: root.page.heading + " 받기"

            onClicked: {
                if (persons.checked && reason.text.trim() === "")
                    reason.forceActiveFocus();
                root.table.begin(form.chosen, persons.checked, reason.text);
            }
        }
        DeskButton {
            small: true
            text: "닫기"

            onClicked: root.table.turn(false)
        }
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        visible: root.table.running
        x: StaffTheme.margin

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: StaffTheme.edge
            color: StaffTheme.colors.ground
            height: 14
            radius: 7
            width: 320

            Rectangle {
                color: StaffTheme.colors.action
                height: parent.height
                radius: 7
                width: parent.width * root.table.share
            }
        }
        Label {
            Accessible.role: Accessible.AlertMessage
            strong: true
            text: root.table.told
        }
    }
    EdgeLine {}
}
