// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The chosen place: closed or open, what it is called, when it is open.
Item {
    id: root

    required property Places page

    Hairline {
        edge: Qt.LeftEdge
    }
    EmptyWords {
        text: "왼쪽에서 고르면 멈추거나 닫을 수 있습니다.\n방은 이름을, 부서는 여는 시간을 바꿀 수 있습니다."
        visible: root.page.chosen === ""
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 96
    }
    Column {
        spacing: 14
        visible: root.page.chosen !== ""
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 20

        Label {
            size: StaffTheme.number
            strong: true
            text: root.page.title
            width: parent.width
        }
        Label {
            soft: true
            text: root.page.told
            width: parent.width
        }
        ListLine {
            cells: [[root.page.state, 0, "strong"]]
            rule: "transparent"
            shape: root.page.stopped ? "broken" : "done"
            visible: !root.page.whole

            ArmedButton {
                about: root.page.chosen
                act: "한 번 더 누르면 바꿉니다"
                ask: root.page.deed
                enabled: !root.page.busy

                onConfirmed: root.page.stop()
            }
        }
        SideNote {
            text: root.page.effect
            visible: !root.page.whole
        }
        RoomNames {
            page: root.page
            visible: root.page.kind === "room"
            width: parent.width
        }
        PlaceHours {
            page: root.page
            visible: root.page.kind === "office" && root.page.pane !== 3
            width: parent.width
        }
        PlaceWindows {
            page: root.page
            visible: root.page.kind === "office" && root.page.pane === 3
            width: parent.width
        }
    }
}
