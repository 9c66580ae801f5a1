// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The same seats as a table; whoever is to vanish is hidden by two presses on their row.
Item {
    id: root

    required property Seats page
    readonly property list<int> columns: [44, 0, 76, 112, 52, 108, 80]

    ListLine {
        id: head

        cells: ["자리", "업무", "직위", "팀", "전화", "", ""].map((name, at) => [name, root.columns[at], "small soft strong"])
        inset: StaffTheme.margin
        least: 32
    }
    DeskList {
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        keyNavigationEnabled: true
        model: root.page.plan.desks
        width: parent.width

        delegate: SeatRow {
            columns: root.columns
            page: root.page
        }
    }
}
