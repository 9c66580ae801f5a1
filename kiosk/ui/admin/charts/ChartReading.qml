// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A chart as read: problems and changes in words left; the sheet and both plans right.
Item {
    id: root

    required property Charts page

    Item {
        id: told

        height: parent.height
        width: 364

        Row {
            id: title

            height: 52
            spacing: 8
            x: Desk.margin

            Label {
                height: parent.height
                size: Desk.section
                strong: true
                text: "확인할 칸 " + root.page.problems
            }
            Label {
                color: Desk.late
                height: parent.height
                size: Desk.second
                strong: true
                text: root.page.severe + "건은 고쳐야 발행됩니다"
                visible: root.page.severe > 0
            }
        }
        DeskList {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: title.bottom
            model: root.page.lines

            delegate: ChartLine {
                chosen: number > 0 && number === root.page.problem
                width: ListView.view.width

                onAllowed: root.page.allow(number)
                onMasked: root.page.mask(number)
                onPointed: root.page.point(number)
            }
        }
        Rectangle {
            anchors.right: parent.right
            color: Desk.row
            height: parent.height
            width: 1
        }
    }
    Row {
        id: offices

        anchors.left: told.right
        anchors.leftMargin: Desk.margin
        height: visible ? 56 : 0
        spacing: Desk.gap
        visible: root.page.offices.length > 1

        Segments {
            anchors.verticalCenter: parent.verticalCenter
            choices: root.page.offices.slice(0, 5)
            chosen: root.page.at
            name: "부서"

            onPicked: index => root.page.turnTo(index)
        }
    }
    SheetView {
        id: sheet

        anchors.left: told.right
        anchors.right: parent.right
        anchors.top: offices.bottom
        height: (parent.height - offices.height - asked.height) * 0.54
        page: root.page
    }
    ChartAsked {
        id: asked

        anchors.bottom: parent.bottom
        anchors.left: told.right
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        page: root.page
        visible: root.page.asks > 0
    }
    PlanPair {
        anchors.bottom: asked.top
        anchors.left: told.right
        anchors.right: parent.right
        anchors.top: sheet.bottom
        page: root.page
    }
}
