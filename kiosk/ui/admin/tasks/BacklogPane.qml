// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is late already: counted beside the list, never a row of it.
Item {
    id: root

    required property Tasks page

    Rectangle {
        id: head

        color: "#fdefec"
        height: Math.max(84, late.implicitHeight)
        width: parent.width

        ListLine {
            id: late

            Accessible.role: Accessible.Heading
            cells: [[root.page.stale ? "밀린 일 모름" : root.page.backlog.title ?? "", 0, "strong tone wrap", root.page.backlog.told ?? ""]]
            height: parent.height
            inset: 20
            rule: "transparent"
            shape: "late"

            DeskButton {
                low: true
                text: "모두 보기"

                onClicked: root.page.openBacklog()
            }
        }
    }
    Label {
        id: ages

        strong: true
        text: "얼마나 밀렸나"
        x: 20
        y: head.height + 14
    }
    Row {
        id: bars

        height: 118
        spacing: 6
        x: 20
        y: ages.y + 26

        Repeater {
            model: root.page.ages

            Item {
                id: bar

                required property string age
                required property int count
                required property real share

                Accessible.name: age + " " + count + "건"
                Accessible.role: Accessible.StaticText
                height: bars.height
                width: (root.width - 40 - 24) / 5

                Label {
                    anchors.bottom: face.top
                    anchors.horizontalCenter: parent.horizontalCenter
                    strong: true
                    text: bar.count
                }
                Rectangle {
                    id: face

                    anchors.bottom: name.top
                    color: StaffTheme.lateMark
                    height: Math.max(bar.count > 0 ? 2 : 0, bar.share * 66)
                    width: parent.width
                }
                Label {
                    id: name

                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    size: 13
                    text: bar.age
                }
            }
        }
    }
    Label {
        id: where

        strong: true
        text: "어느 부서"
        x: 20
        y: bars.y + bars.height + 16
    }
    Column {
        width: parent.width - 40
        x: 20
        y: where.y + 26

        Repeater {
            model: root.page.offices

            ListLine {
                required property var model

                cells: [[model.office, 0], [model.count, 50, "strong right"], [model.oldest, 58, "right"]]
                least: 36
            }
        }
        Label {
            height: 34
            soft: true
            text: root.page.backlog.rest ?? ""
            visible: text !== ""
        }
    }
    Hairline {
        edge: Qt.LeftEdge
    }
}
