// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// One office's desks by number in their room, changed ones marked.
Item {
    id: root

    required property var desks
    required property string title
    required property string words

    Label {
        height: 24
        size: StaffTheme.second
        text: root.title
    }
    Rectangle {
        id: room

        border.color: StaffTheme.calm
        border.width: 2
        color: StaffTheme.colors.ground
        height: parent.height - 28
        width: parent.width
        y: 26

        Repeater {
            id: all

            model: root.desks

            SmallDesk {
                room_height: room.height
                room_width: room.width
            }
        }
        EmptyWords {
            anchors.centerIn: parent
            text: root.words
            visible: all.count === 0
            width: parent.width - 32
        }
    }
}
