// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// Acts one below the other, and what will come of the one that is armed.
Column {
    id: root

    required property PageModel page
    required property var model

    spacing: StaffTheme.gap

    Repeater {
        model: root.model

        Column {
            id: one

            required property var look

            spacing: StaffTheme.gap
            width: root.width

            Hint {
                text: one.look.told
                visible: button.armed && text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            ActButton {
                id: button

                look: one.look
                page: root.page
                width: parent.width
            }
        }
    }
}
