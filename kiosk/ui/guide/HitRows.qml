// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What the words bring: the first is chosen, Enter sends.
Column {
    id: root

    required property Console counter

    readonly property WalkUp walkUp: counter.walkUp

    visible: walkUp.active

    Label {
        height: 60
        leftPadding: StaffTheme.margin
        soft: true
        text: root.walkUp.hint
        visible: root.walkUp.active && root.walkUp.count === 0
        width: root.width
    }
    Repeater {
        model: root.walkUp.rows

        HitRow {
            id: hit

            chosen: index === root.walkUp.chosen
            width: root.width

            onSent: root.counter.guide.send(hit.index)
        }
    }
}
