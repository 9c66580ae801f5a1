// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// What the outlines and marks of the plan mean.
Row {
    id: root

    spacing: 14

    Repeater {
        model: ["고른 자리", "바뀐 자리", "빈자리"]

        Row {
            id: one

            required property string modelData
            required property int index

            spacing: 6

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: one.index === 2 ? StaffTheme.edge : StaffTheme.colors.accent
                border.width: one.index === 0 ? 3 : 1
                color: one.index === 0 ? StaffTheme.chosen : "transparent"
                height: 12
                radius: 3
                width: 18
            }
            SmallPrint {
                text: one.modelData
            }
        }
    }
    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: "stopped"
        size: 12
    }
    SmallPrint {
        leftPadding: -8
        text: "자리 비움·숨김"
    }
}
