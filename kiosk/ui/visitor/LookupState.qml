// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// How far a case is, and by when it is answered: that first, as large as on the receipt.
Block {
    id: root

    required property string state0
    required property string due

    implicitHeight: lines.implicitHeight + Theme.dp(48)

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.lit
        radius: Theme.dp(18)
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.accent
        name: root.due === "" ? "check" : "clock"
        size: Theme.dp(64)
        visible: Theme.roomy
        x: Theme.dp(36)
    }
    Column {
        id: lines

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)
        width: parent.width - x - Theme.dp(28)
        x: Theme.dp(Theme.roomy ? 132 : 28)

        Words {
            Accessible.name: text
            font.weight: root.due === "" ? Font.Bold : Font.Medium
            text: root.state0 + (root.due === "" ? "" : " \u00b7 " + qsTrId("receipt.until"))
            width: parent.width
        }
        Words {
            Accessible.name: text
            color: Theme.colors.accent
            font.weight: Font.Bold
            size: Theme.roomy ? Theme.heading : Theme.base
            text: root.due
            visible: text !== ""
            width: parent.width
        }
    }
}
