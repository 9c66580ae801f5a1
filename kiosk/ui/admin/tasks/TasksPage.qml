// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The next due time first, then the day as a ruler, then everything to do in one order.
DeskPage {
    id: root

    required property Tasks page

    confirmation: page.confirmation
    foot.visible: page.said !== ""
    title: "할 일"
    told: page.today

    actions: [
        Label {
            height: 48
            size: StaffTheme.second
            text: root.page.counted
        },
        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.page.look()
        }
    ]

    Keys.onReturnPressed: page.goNext()

    NextDue {
        id: strip

        page: root.page
        width: parent.width
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

        delegate: ListLine {
            id: task

            required property var model
            // On a narrow screen a receipt's number had no room beside what is to be done.
            readonly property var told: root.width > 1240 ? [[model.what, width * 0.24, "strong"], [model.detail, 0, "less soft"]] : [[model.what, 0, "strong wrap", model.detail]]

            cells: [[model.remaining, 104, "strong tone"], [model.due, root.width > 1240 ? 114 : 98, "strong wrap"], [model.kind, 58, "soft"], ...told, [model.where, root.width > 1240 ? 160 : 104, "wrap"]]
            mark: 16
            shape: model.shape

            DeskButton {
                Accessible.name: task.model.what + " " + task.model.detail + " " + text
                height: 40
                size: StaffTheme.body
                text: task.model.leaf === "tasks" ? "지우기" : "열기"
                width: 76

                onClicked: root.page.open(task.model.index)
            }
        }
        section.delegate: Label {
            required property string section

            font.weight: Font.DemiBold
            height: 34
            size: StaffTheme.second
            text: section
        }

        ListState {
            anchors.centerIn: parent
            none: root.page.empty
            page: root.page
            text: "지금 할 일이 없습니다.\n여기에 보이는 것: " + root.page.comes
            width: parent.width - 48
        }
    }
    Label {
        id: rest

        anchors.bottom: parent.bottom
        height: text === "" ? 0 : 36
        text: root.page.rest
        x: StaffTheme.margin
    }
}
