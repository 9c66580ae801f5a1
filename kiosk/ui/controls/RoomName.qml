// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A room's name on a plan, on a plate of the room's own colour: what lies under it does not show through.
Rectangle {
    id: root

    // {text, box, size, lit, floor, flag}, as MapModel.names gives it.
    required property var name

    border.color: Theme.colors.accent
    border.width: name.flag ? Theme.fixed(3) : 0
    color: name.lit ? Theme.colors.lit : name.floor ? Theme.colors.corridor : Theme.colors.ground
    height: name.box.height
    objectName: "name"
    radius: Theme.fixed(6)
    width: name.box.width
    x: name.box.x
    y: name.box.y

    Words {
        Accessible.ignored: true
        anchors.fill: parent
        color: root.name.lit ? Theme.colors.accent : Theme.colors.softInk
        font.weight: root.name.lit ? Font.Bold : Font.Medium
        horizontalAlignment: Text.AlignHCenter
        size: root.name.size
        text: root.name.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
