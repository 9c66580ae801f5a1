// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The same seats as a table; whoever is to vanish is hidden by two presses on their row.
Item {
    id: root

    required property Seats page
    readonly property real duty: width - 594

    Row {
        id: head

        height: 32
        x: Desk.margin

        Repeater {
            model: [["자리", 56], ["업무", root.duty], ["직위", 84], ["팀", 124], ["전화", 64]]

            Label {
                required property var modelData

                font.weight: Font.DemiBold
                height: 32
                size: 13
                soft: true
                text: modelData[0]
                width: modelData[1]
            }
        }
    }
    DeskList {
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        keyNavigationEnabled: true
        model: root.page.plan.desks

        delegate: SeatRow {
            chosen: desk === root.page.plan.chosen
            page: root.page
            width: ListView.view.width
            wide: root.duty
        }
    }
}
