// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One figure of a card on a quiet tile, and what is said of it; what nobody has said is asked at the window, in plain
// type.
Block {
    id: root

    required property string glyph
    required property string label
    required property string value
    required property string note
    required property bool asked

    property int abreast: 1
    property int across: Theme.roomy ? abreast : 1

    readonly property real air: Theme.dp(note === "" ? 16 : 12)

    Accessible.name: label + ": " + [value, note].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.ListItem
    heading: label
    implicitHeight: Math.max(Theme.dp(96), words.implicitHeight + (note === "" ? 0 : more.implicitHeight) + 2 * air)
    joined: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.tile
        radius: Theme.dp(22)
    }
    Icon {
        id: icon

        name: root.glyph
        size: Theme.dp(46)
        x: Theme.dp(28)
        y: words.y + Theme.dp(6)
    }
    // Label and value in one line where it holds both.
    Flow {
        id: words

        spacing: Theme.dp(20)
        width: parent.width - x - Theme.dp(20)
        x: icon.x + icon.width + Theme.dp(18)
        y: root.note === "" ? (root.height - height) / 2 : root.air

        Words {
            Accessible.ignored: true
            size: Theme.body
            soft: true
            text: root.label
            width: Math.min(implicitWidth, words.width)
        }
        Words {
            Accessible.ignored: true
            font.weight: root.asked ? Font.Medium : Font.Bold
            size: Theme.base
            text: root.value
            width: Math.min(implicitWidth, words.width)
        }
    }
    Words {
        id: more

        Accessible.ignored: true
        size: Theme.caption
        soft: true
        text: root.note
        visible: text !== ""
        width: parent.width - 2 * x
        x: Theme.dp(24)
        y: words.y + words.height
    }
}
