// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every promise that was put to the test: how often, how often kept, and how sure that is.
Column {
    id: root

    required property Report page
    readonly property var columns: [0.27, 0.13, 0.1, 0.1, 0.14, 0.26]

    // Where the scale of the shares begins.
    readonly property real least: page.scale

    function place(index: int): real {
        return width * columns.slice(0, index).reduce((sum, one) => sum + one, 0);
    }

    Item {
        height: 36
        width: parent.width

        Repeater {
            model: ["약속", "기준", "건수", "지킴 %", "95 % 구간", ""]

            Label {
                required property int index
                required property string modelData

                font.weight: Font.DemiBold
                height: 36
                horizontalAlignment: index >= 2 && index !== 5 ? Text.AlignRight : index === 5 ? Text.AlignHCenter : Text.AlignLeft
                size: 13
                text: modelData
                width: root.width * root.columns[index] - 16
                x: root.place(index)
            }
        }
        Repeater {
            model: [root.least, (1 + root.least) / 2, 1]

            Label {
                required property int index
                required property real modelData

                font.weight: Font.DemiBold
                height: 36
                horizontalAlignment: Text.AlignHCenter
                size: 13
                text: Math.round(100 * modelData)
                width: 32
                x: root.place(5) + 12 + (root.width * root.columns[5] - 40) * index / 2 - 16
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: StaffTheme.colors.ink
            height: 2
            width: parent.width
        }
    }
    Repeater {
        model: root.page.promises

        PromiseLine {
            table: root
            width: root.width
        }
    }
    ListState {
        text: "이 기간에 시험한 약속이 없습니다."
        none: root.page.promises.rowCount() === 0 && !root.page.asked
        page: root.page
        width: parent.width
    }
}
