// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A lift, a door or an office on a plan that is closed now: a sign that bars the way, with the words beside it.
Item {
    id: root

    Accessible.name: words.text
    Accessible.role: Accessible.StaticText
    height: Theme.dp(44)
    width: label.x + label.width

    Rectangle {
        border.color: Theme.colors.ground
        border.width: Theme.fixed(2)
        color: Theme.colors.here
        height: parent.height
        radius: height / 2
        width: height

        Rectangle {
            anchors.centerIn: parent
            color: Theme.colors.ground
            height: parent.height * 0.18
            radius: height / 2
            width: parent.width * 0.6
        }
    }
    Rectangle {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.ground
        height: words.implicitHeight
        opacity: 0.9
        radius: Theme.fixed(8)
        width: words.implicitWidth + Theme.fixed(12)
        x: root.height + Theme.fixed(2)
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.centerIn: label
        color: Theme.colors.here
        font.weight: Font.Bold
        size: Theme.plan
        text: qsTrId("office.closed")
        wrapMode: Text.NoWrap
    }
}
