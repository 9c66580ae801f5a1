// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What was published, the latest first; each is taken back whole, in two presses.
Column {
    id: root

    required property Reorganisation page

    spacing: 4

    Heading {
        text: "발행한 개편"
        visible: entries.count > 0
    }
    Repeater {
        id: entries

        model: root.page.entries

        ListLine {
            id: entry

            required property var model

            cells: [[entry.model.standing, 92, "less strong"], [entry.model.names, 0, "wrap", entry.model.told]]
            least: 56
            shape: entry.model.shape
            width: root.width

            ArmedButton {
                about: entry.model.key
                act: "한 번 더 누르면 되돌립니다"
                ask: entry.model.back
                enabled: !root.page.busy
                small: true
                visible: entry.model.back !== ""

                onConfirmed: root.page.takeBack(entry.model.key)
            }
        }
    }
}
