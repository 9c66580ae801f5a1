// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A step's number, as it stands in the list and on the plan.
Rectangle {
    id: root

    property string number: ""
    property int size: Theme.plan

    color: Theme.colors.action
    height: Theme.dp(52)
    radius: height / 2
    width: height

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.colors.onAction
        font.weight: Font.Bold
        size: root.size
        text: root.number
    }
}
