// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One sentence to know before one goes; a number to call at once stands large.
Block {
    id: root

    required property string glyph
    required property string text

    readonly property bool urgent: glyph === "phone"

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.max(icon.height, words.implicitHeight)

    Icon {
        id: icon

        name: root.glyph
        size: Theme.dp(root.urgent ? 50 : 46)
        y: Theme.dp(root.urgent ? 4 : 2)
    }
    Words {
        id: words

        Accessible.ignored: true
        font.weight: root.urgent ? Font.Bold : Font.Medium
        size: root.urgent ? Theme.heading : root.glyph === "calendar" ? Theme.base : Theme.body
        text: root.text
        width: parent.width - x
        x: icon.width + Theme.dp(20)
    }
}
