// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A state in a word and a shape: open with a check, closed with a clock.
Rectangle {
    id: root

    required property string text
    property bool good: true
    property int size: Theme.base
    readonly property color ink: good ? Theme.colors.done : Theme.colors.warning

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: ink
    border.width: Theme.fixed(3)
    color: "transparent"
    implicitHeight: Theme.dp(76)
    implicitWidth: line.implicitWidth + Theme.dp(52)
    radius: height / 2

    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.dp(14)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.good ? "check" : "clock"
            size: Theme.dp(44)
        }
        Words {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.weight: Font.DemiBold
            size: root.size
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
}
