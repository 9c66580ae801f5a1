// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// What is not known, hatched as on every plot.
Rectangle {
    id: root

    border.color: StaffTheme.calm
    border.width: 1
    clip: true
    color: StaffTheme.colors.ground
    radius: 2

    Repeater {
        model: Math.max(0, Math.ceil((root.width + root.height) / 6))

        Rectangle {
            id: stroke

            required property int index

            color: StaffTheme.calm
            height: root.height * 2
            rotation: 45
            width: 1.2
            x: stroke.index * 6 - root.height / 2
            y: -root.height / 2
        }
    }
}
