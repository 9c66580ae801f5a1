// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One sentence that matters, with a sign of its own, on quiet ground.
Block {
    id: root

    required property string text
    property string glyph: "warning"
    property bool warning: false
    property bool empty: false
    // What may yet stand here: as tall for it from the start.
    property string instead: ""

    Accessible.ignored: empty
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.max(Theme.dp(92), Math.max(words.implicitHeight, instead === "" ? 0 : other.implicitHeight) + Theme.dp(32))

    Rectangle {
        anchors.fill: parent
        visible: !root.empty
        color: root.warning ? Theme.colors.warningGround : Theme.colors.tile
        radius: Theme.dp(18)
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.warning ? Theme.colors.warning : Theme.colors.accent
        name: root.glyph
        size: Theme.dp(56)
        visible: !root.empty
        x: Theme.dp(28)
    }
    Words {
        id: other

        Accessible.ignored: true
        text: root.instead
        visible: false
        width: words.width
    }
    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: root.warning ? Theme.colors.warning : Theme.colors.ink
        text: root.text
        visible: !root.empty
        width: parent.width - x - Theme.dp(24)
        x: Theme.dp(108)
    }
}
