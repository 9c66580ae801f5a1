// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Visits that just ended; what was tapped by mistake is put right here.
Item {
    id: root

    required property Console counter

    clip: true

    Hint {
        height: 46
        text: "방금 끝난 방문"
        verticalAlignment: Text.AlignBottom
        visible: root.counter.list.endedCount > 0
        x: StaffTheme.margin
    }
    DeskList {
        id: rows

        height: Math.max(0, Math.min(count, Math.floor((root.height - y) / 56))) * 56
        interactive: false
        model: root.counter.list.ended
        width: parent.width
        y: 54

        delegate: EndedRow {
            id: row

            visible: y + height <= rows.height + 1
            width: rows.width

            onUndone: root.counter.guide.undo(row.key)
        }
    }
}
