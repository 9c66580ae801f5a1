// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The next due time first, then the day as a ruler, then everything to do in one order.
Item {
    id: root

    required property Tasks page

    focus: true

    Keys.onReturnPressed: page.goNext()

    PageHead {
        id: head

        page: root.page
        title: "할 일"
        told: root.page.today
        width: parent.width

        Label {
            height: 48
            size: Desk.second
            text: root.page.counted
        }
        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.page.look()
        }
    }
    NextDue {
        id: strip

        page: root.page
        width: parent.width
        y: head.height
    }
    DayRuler {
        id: ruler

        anchors.top: strip.bottom
        page: root.page
        width: parent.width - late.width
    }
    BacklogPane {
        id: late

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: strip.bottom
        page: root.page
        visible: root.page.late > 0
        width: visible ? Math.min(356, root.width * 0.3) : 0
    }
    DeskList {
        anchors.bottom: rest.top
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: late.left
        anchors.rightMargin: 16
        anchors.top: ruler.bottom
        model: root.page.rows
        section.property: "group"

        delegate: TaskLine {
            page: root.page
            width: ListView.view.width
        }
        section.delegate: Label {
            required property string section

            font.weight: Font.DemiBold
            height: 34
            leftPadding: 8
            size: Desk.second
            text: section
        }

        ListState {
            anchors.centerIn: parent
            text: "지금 할 일이 없습니다.\n민원, 전화 부탁, 새 배치도가 들어오면 여기에 보입니다."
            none: root.page.empty
            page: root.page
            width: parent.width - 48
        }
    }
    Label {
        id: rest

        anchors.bottom: parent.bottom
        color: root.page.said !== "" ? Desk.late : Desk.colors.ink
        height: text === "" ? 0 : 36
        text: root.page.said || root.page.rest
        x: Desk.margin
    }
}
