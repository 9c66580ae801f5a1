// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The chosen day: what it is to be, what would move, and the button that does it and says so.
Item {
    id: root

    required property CityCalendar page
    readonly property bool naming: page.kinds.length > 0

    Rectangle {
        id: banner

        color: root.page.chosen ? StaffTheme.chosen : StaffTheme.quiet
        height: root.page.chosen && root.naming ? 124 : 72
        width: parent.width

        Heading {
            height: 60
            text: root.page.heading || "쉬는 날로 정할 날을 고르십시오"
            width: parent.width - 40
            wrapMode: Text.Wrap
            x: 20
            y: 6
        }
        Row {
            spacing: 10
            visible: root.page.chosen && root.naming
            x: 20
            y: 66

            Segments {
                id: kinds

                choices: root.page.kinds
                chosen: root.page.kind
                height: 44
                name: "무엇으로"

                onPicked: index => root.page.pick(index)
            }
            DeskField {
                height: 44
                hint: "이름 (선택)"
                text: root.page.name
                width: banner.width - 50 - kinds.width

                onEdited: written => root.page.write(written)
            }
        }
    }
    Heading {
        id: counted

        height: 48
        text: root.page.counted
        x: 20
        y: banner.height
    }
    DeskList {
        height: foot.y - y
        model: root.page.moved
        width: parent.width - 32
        x: 16
        y: counted.y + (counted.text === "" ? 8 : 48)

        delegate: MovedLine {
            width: ListView.view.width
        }
    }
    EmptyWords {
        text: root.page.chosen ? "" : "임시공휴일이나 시청이 쉬는 날을 정하면\n그날을 지나는 기한이 함께 옮겨집니다.\n옮기기 전에 옛 기한과 새 기한을 여기에서 봅니다."
        width: parent.width - 80
        x: 40
        y: 180
    }
    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        color: StaffTheme.quiet
        height: 112
        width: parent.width

        Note {
            Accessible.role: Accessible.AlertMessage
            height: 40
            maximumLineCount: 2
            size: StaffTheme.second
            strong: root.page.said !== ""
            text: root.page.said || "옛 기한과 새 기한을 모두 남깁니다. 이미 알린 방문객에게는 새 기한을 알려 주십시오."
            width: parent.width - 40
            x: 20
            y: 6
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 20
            spacing: StaffTheme.gap
            y: 54

            DeskButton {
                key: "Esc"
                text: "그만두기"
                visible: root.page.chosen

                onClicked: root.page.leave()
            }
            ArmedButton {
                about: root.page.heading
                act: "한 번 더 누르면 정합니다"
                ask: root.page.button
                enabled: root.page.ready
                primary: true

                onConfirmed: root.page.declare()
            }
        }
    }
    EdgeLine {
        edge: Qt.LeftEdge
    }
}
