// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// A row that is not chosen but done something with: its cells, and its acts beside or below them.
Item {
    id: root

    required property var look
    required property PageModel page
    property alias cells: words.cells
    property real least: 48
    property bool stacked: false

    implicitHeight: Math.max(least, words.implicitHeight + 16 + (stacked ? acts.height + 8 : 0))
    width: ListView.view?.width ?? 0

    Cells {
        id: words

        cells: []
        shape: root.look.shape
        width: root.stacked ? parent.width : acts.x - (acts.width > 0 ? 12 : 0)
        y: root.stacked ? 8 : (parent.height - height) / 2
    }
    Row {
        id: acts

        spacing: StaffTheme.gap
        x: root.stacked ? 0 : parent.width - width
        y: root.stacked ? words.height + 16 : (parent.height - height) / 2

        Repeater {
            model: root.look.acts

            ActButton {
                required property var modelData

                look: modelData
                page: root.page
                small: true
            }
        }
    }
    Hairline {}
}
