// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// How much of its time a thing has used up: ticks at 50 and 80 %, a tall one at 100, room for 20 % more.
Item {
    id: root

    required property string shape
    required property real spent

    implicitHeight: 14
    implicitWidth: 120

    Rectangle {
        color: StaffTheme.row
        height: 6
        width: 100
        y: 4
    }
    Rectangle {
        color: root.shape === "half" ? "#256ef4" : root.shape === "near" ? StaffTheme.nearMark : root.shape === "late" ? StaffTheme.lateMark : "#8a949e"
        height: 6
        width: 100 * Math.max(0.02, Math.min(1.2, root.spent))
        y: 4
    }
    Repeater {
        model: [50, 80]

        Rectangle {
            required property int modelData

            color: root.spent * 100 > modelData ? StaffTheme.colors.ink : StaffTheme.calm
            height: 8
            width: 2
            x: modelData - 1
            y: 3
        }
    }
    Rectangle {
        color: StaffTheme.colors.ink
        height: 14
        width: 2
        x: 99
    }
}
