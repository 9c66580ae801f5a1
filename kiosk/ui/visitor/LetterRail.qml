// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// The first letters of a long list, one under the other at the right edge: each shows what begins with it.
Column {
    id: root

    required property var letters

    signal picked(at: int)

    spacing: Theme.fixed(8)

    Repeater {
        model: root.letters

        Chip {
            required property int index
            required property var modelData

            chosen: modelData.chosen
            high: Theme.dp(102)
            mark: ""
            pad: Theme.dp(8)
            text: modelData.name
            width: root.width

            onActivated: root.picked(index)
        }
    }
}
