// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// One thing on the way of a case: done with a check, under way with a dot, or still to come with an empty ring.
Block {
    id: root

    property bool last: false
    required property string shape
    required property string text
    required property string when

    readonly property bool done: shape === "done"
    readonly property bool next: shape === "next"

    implicitHeight: Math.max(disc.height, lines.implicitHeight) + Theme.dp(Theme.shallow ? 8 : Theme.roomy ? 64 : 24)
    joined: true

    Rectangle {
        color: root.next ? Theme.colors.hairline : Theme.colors.accent
        height: root.height - disc.height + Theme.gap
        visible: !root.last
        width: Theme.fixed(6)
        x: (disc.width - width) / 2
        y: disc.height
    }
    Rectangle {
        id: disc

        border.color: root.next ? Theme.colors.outline : Theme.colors.accent
        border.width: Theme.fixed(6)
        color: root.done ? Theme.colors.accent : Theme.colors.ground
        height: width
        radius: width / 2
        width: Theme.dp(Theme.shallow || !Theme.roomy ? 64 : 92)

        Icon {
            anchors.centerIn: parent
            color: Theme.colors.ground
            name: "check"
            size: parent.width * 0.5
            stroke: 6
            visible: root.done
        }
        Rectangle {
            anchors.centerIn: parent
            color: Theme.colors.accent
            height: width
            radius: width / 2
            visible: root.shape === "now"
            width: parent.width * 0.42
        }
    }
    Column {
        id: lines

        width: parent.width - x
        x: disc.width + Theme.dp(32)

        Words {
            Accessible.name: text
            font.weight: Font.Bold
            size: Theme.roomy ? Theme.row : Theme.base
            soft: root.next
            text: root.text
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.body
            soft: true
            text: root.when
            visible: text !== ""
            width: parent.width
        }
    }
}
