// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// Which numbers must not be written here; in its place stands what is wrong, once something is.
Block {
    id: root

    property string problem: ""

    implicitHeight: Math.max(Theme.dp(54), words.implicitHeight)

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: root.problem === "" ? Theme.colors.accent : Theme.colors.warning
        name: root.problem === "" ? "shield" : "warning"
        size: Theme.dp(44)
    }
    Words {
        id: words

        Accessible.name: text
        anchors.verticalCenter: parent.verticalCenter
        color: root.problem === "" ? Theme.colors.softInk : Theme.colors.warning
        font.weight: root.problem === "" ? Font.Medium : Font.DemiBold
        size: Theme.body
        text: root.problem === "" ? qsTrId("case.no_numbers") : root.problem
        width: parent.width - x
        x: Theme.dp(60)
    }
}
