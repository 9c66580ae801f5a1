// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Six weeks of seven days, and what the marks mean.
Item {
    id: root

    required property CityCalendar page
    readonly property real cellWidth: Math.floor(width / 7)
    readonly property real cellHeight: Math.floor((height - 36 - 40) / 6)

    Row {
        Repeater {
            model: ["월", "화", "수", "목", "금", "토", "일"]

            Label {
                required property string modelData

                height: 34
                horizontalAlignment: Text.AlignHCenter
                size: StaffTheme.second
                strong: true
                text: modelData
                width: root.cellWidth
            }
        }
    }
    Rectangle {
        color: StaffTheme.colors.ink
        height: 2
        width: root.cellWidth * 7
        y: 34
    }
    Grid {
        id: grid

        columns: 7
        y: 36

        Repeater {
            model: root.page.days

            DayCell {
                height: root.cellHeight
                width: root.cellWidth

                onClicked: root.page.choose(index)
            }
        }
    }
    Row {
        height: 40
        spacing: 16
        y: 36 + root.cellHeight * 6

        Repeater {
            model: [["#b32400", "공휴일"], [StaffTheme.colors.accent, "시에서 정한 날"]]

            Row {
                id: one

                required property var modelData

                height: 40
                spacing: 6

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    border.color: one.modelData[0]
                    border.width: 2
                    color: "transparent"
                    height: 16
                    radius: 3
                    width: 16
                }
                Label {
                    height: 40
                    size: 13
                    text: one.modelData[1]
                }
            }
        }
        Label {
            height: 40
            size: 13
            text: "6건  그날 끝나는 기한"
        }
        Label {
            color: StaffTheme.half
            height: 40
            size: 13
            strong: true
            text: "+2  옮겨 오는 기한"
        }
    }
}
