// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One thing to bring: its icon, its name, and what is said of it.
Block {
    id: root

    required property string glyph
    required property string name
    required property string note

    property int across: Theme.roomy ? 2 : 1

    Accessible.name: [name, note].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(Theme.dp(86), words.implicitHeight + Theme.dp(4))
    joined: true

    FontMetrics {
        id: large

        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.row
        font.pixelSize: Theme.row
        font.weight: Font.Bold
    }
    Icon {
        id: icon

        name: root.glyph
        size: Theme.dp(68)
        y: Theme.dp(7)
    }
    Column {
        id: words

        width: parent.width - x
        x: icon.width + Theme.dp(14)
        y: Theme.dp(2)

        Words {
            readonly property real need: width > 0 ? large.advanceWidth(text) : 0 // once the letters have their font

            Accessible.ignored: true
            font.weight: Font.Bold
            // What would take three lines of this size may take two of the next; what hardly takes two, one of a lesser.
            size: need > 1.55 * width ? Theme.base : need > width && need * Theme.body < 0.98 * width * Theme.row ? Theme.body : Theme.row
            text: root.name
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            size: Theme.caption
            soft: true
            text: root.note
            visible: text !== ""
            width: parent.width
        }
    }
}
