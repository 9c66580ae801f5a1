// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What is wrong, in a place that is kept from the start: nothing moves when it comes or goes. What is longer than the
// place is set smaller, never taller.
Block {
    id: root

    required property string text
    property string glyph: "warning"
    property bool good: false
    property bool bare: false // of nothing wrong: plain words in the middle
    property int lines: 2
    property int letters: Theme.caption // of which the place holds so many lines

    Accessible.ignored: text === ""
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.ceil(lines * 1.2 * letters)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: root.glyph
        size: Math.min(Theme.dp(48), root.height)
        visible: root.text !== "" && !root.bare
    }
    Words {
        id: words

        color: root.bare ? Theme.colors.softInk : root.good ? Theme.colors.done : Theme.colors.warning
        font.weight: root.bare ? Font.Medium : Font.DemiBold
        horizontalAlignment: root.bare ? Text.AlignHCenter : Text.AlignLeft
        fontSizeMode: Text.Fit
        height: parent.height
        minimumPixelSize: Theme.fixed(Theme.smallest)
        size: Theme.caption
        text: root.text
        visible: text !== ""
        width: parent.width - x
        x: root.bare ? 0 : Theme.dp(64)
    }
}
