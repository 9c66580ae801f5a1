// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The visits of each floor, language, hour and office: the band of who arrived; fewer than ten are not shown.
Column {
    id: root

    required property Report page

    spacing: 0

    Label {
        bottomPadding: 8
        size: Desk.section
        strong: true
        text: "나누어 보면 — 2분 안 도착의 범위 % (10건 미만은 밝히지 않음)"
    }
    Repeater {
        model: root.page.cells

        Item {
            id: cell

            required property string group
            required property string name
            required property string n
            required property string knew
            required property real low
            required property real high
            required property string band

            height: 30
            width: root.width

            Label {
                anchors.verticalCenter: parent.verticalCenter
                size: Desk.second
                soft: true
                text: cell.group
                width: 60
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                size: Desk.second
                text: cell.name
                width: 220
                x: 60
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                size: Desk.second
                text: cell.n + "건"
                width: 90
                x: 280
            }
            Item {
                id: scale

                anchors.verticalCenter: parent.verticalCenter
                height: 14
                width: root.width - 390 - 230
                x: 390

                Rectangle {
                    color: "#256ef4"
                    height: parent.height
                    width: parent.width * cell.low
                }
                Hatching {
                    height: parent.height
                    width: parent.width * (cell.high - cell.low)
                    x: parent.width * cell.low
                }
            }
            Label {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                size: Desk.second
                text: cell.band + " %  ·  길을 앎 " + cell.knew + " %"
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Desk.row
                height: 1
                width: parent.width
            }
        }
    }
}
