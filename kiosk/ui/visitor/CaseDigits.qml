// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// Four digits, each in a box of its own, to be copied from a metre away.
Row {
    id: root

    property bool active: false
    required property var digits
    // How much larger than on a slip, where the page has the room.
    property real grown: 1

    Accessible.name: digits.join(" ").trim()
    Accessible.role: Accessible.StaticText
    spacing: Theme.dp(14)

    Repeater {
        model: root.digits

        Rectangle {
            id: box

            required property string modelData

            border.color: root.active ? Theme.colors.accent : Theme.colors.outline
            border.width: Theme.fixed(root.active ? 5 : 3)
            color: Theme.colors.ground
            height: root.grown * Theme.dp(Theme.landscape || Theme.shallow ? 84 : 112)
            radius: Theme.dp(14)
            width: root.grown * Theme.dp(Theme.landscape || Theme.shallow ? 76 : 92)

            Words {
                anchors.centerIn: parent
                font.weight: Font.Bold
                size: root.grown * Theme.title
                text: box.modelData.trim()
            }
        }
    }
}
