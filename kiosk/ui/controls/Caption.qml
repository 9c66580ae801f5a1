// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What is being said, in one bar above the dock; one line and two are as tall, or the page would shift at each word.
Rectangle {
    id: root

    property string text: ""
    // Kept free while something may be said at any moment: nothing moves when it is.
    property bool reserved: false
    // As tall as the longest of this page; it grows with what a touch brings and never shrinks under a finger.
    property real tallest: 0

    // What takes more than about four lines is written smaller, though never smaller than at 100 %.
    readonly property real room: width - words.x - Theme.margin
    readonly property real share: Math.min(1, Math.sqrt(3.1 * room / Math.max(1, line.advanceWidth)))
    readonly property real need: Math.max(Theme.dp(112), words.implicitHeight + Theme.dp(8))

    function begin(): void {
        tallest = 0;
        Qt.callLater(keep); // what is said anew may be as tall as what was
    }

    function keep(): void {
        tallest = Math.max(tallest, need);
    }

    color: Theme.highContrast ? Theme.colors.tile : Theme.colors.ink
    implicitHeight: reserved ? Math.max(tallest, Theme.dp(112)) : text === "" ? 0 : need
    visible: text !== ""

    onNeedChanged: Qt.callLater(keep)

    TextMetrics {
        id: line

        font.family: words.font.family
        font.pixelSize: Theme.body
        text: root.text
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: "voice"
        size: Theme.dp(48)
        x: Theme.margin
    }
    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.colors.ink : Theme.colors.ground
        size: Math.round(Theme.body * Math.max(root.share, 1 / Theme.zoom))
        text: root.text
        width: root.room
        x: Theme.margin + Theme.dp(72)
    }
}
