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
            Accessible.ignored: true
            font.weight: Font.Bold
            // What would take three lines of this size may take two of the next.
            size: large.advanceWidth(text) > 1.6 * width ? Theme.base : Theme.row
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
