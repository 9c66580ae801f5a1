// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A chart as read: problems and changes in words left; the sheet and both plans right.
Row {
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
            x: StaffTheme.margin

            Heading {
                height: parent.height
                text: "확인할 칸 " + root.page.problems
            }
            Label {
                color: StaffTheme.late
                height: parent.height
                size: StaffTheme.second
                strong: true
                text: root.page.severe + "건은 고쳐야 발행됩니다"
                visible: root.page.severe > 0
            }
        }
        DeskList {
            anchors.bottom: parent.bottom
            anchors.top: title.bottom
            model: root.page.lines
            width: parent.width

            delegate: ChartLine {
                chosen: model.number > 0 && model.number === root.page.problem

                onAllowed: root.page.decide(model.number, true)
                onMasked: root.page.decide(model.number, false)
                onPointed: root.page.point(model.number)
                onSettled: seat => root.page.settle(model.number, seat)
            }
        }
        Hairline {
            edge: Qt.RightEdge
        }
    }
    Item {
        height: parent.height
        width: parent.width - told.width

        Item {
            id: offices

            height: visible ? 56 : 0
            visible: root.page.offices.length > 1

            Segments {
                choices: root.page.offices.slice(0, 5)
                chosen: root.page.at
                name: "부서"
                x: StaffTheme.margin
                y: 8

                onPicked: index => root.page.turnTo(index)
            }
        }
        SheetView {
            id: sheet

            anchors.top: offices.bottom
            height: (parent.height - offices.height - asked.height) * 0.54
            page: root.page
            width: parent.width
        }
        ChartAsked {
            id: asked

            anchors.bottom: parent.bottom
            height: visible ? implicitHeight : 0
            page: root.page
            visible: root.page.asks > 0
            width: parent.width
        }
        PlanPair {
            anchors.bottom: asked.top
            anchors.top: sheet.bottom
            page: root.page
            width: parent.width
        }
    }
}
