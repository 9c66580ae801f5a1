// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What is being said, in a line or two: one sentence at a time, as quick as the voice, and the last one stays. The place
// is as tall whatever is said, or the page would shift at each word.
Rectangle {
    id: root

    property string text: ""
    // Kept free while something may be said at any moment.
    property bool reserved: false
    property bool held: false
    // For how long all of it sounds; 0 where nobody knows.
    property real seconds: 0

    readonly property real room: width - words.x - Theme.margin
    readonly property var pieces: (text.match(/[^.?!…。？！]+[.?!…。？！]*\s*/g) ?? []).reduce((all, sentence) => all.concat(lines(sentence.trim())), [])
    readonly property bool ahead: at < pieces.length - 1
    property int at: 0

    // Two lines at a time of a sentence that is longer, parted between words.
    function lines(sentence: string): var {
        const some = [];
        for (const word of sentence.split(" ")) {
            const longer = some.length > 0 ? some[some.length - 1] + " " + word : word;
            if (some.length > 0 && letters.advanceWidth(longer) <= 1.7 * room)
                some[some.length - 1] = longer;
            else
                some.push(word);
        }
        return some;
    }

    color: Theme.highContrast ? Theme.colors.tile : Theme.colors.ink
    implicitHeight: reserved || text !== "" ? Math.max(Theme.dp(112), Math.ceil(2.5 * Theme.body)) : 0
    visible: text !== ""

    onTextChanged: at = 0

    Timer {
        // Of one sound of several the length says nothing of the whole: the pace of a voice is between these.
        readonly property real pace: root.seconds / Math.max(1, root.text.length)

        interval: Math.max(800, (pace > 0.05 ? pace : 0.15) * 1000 * (root.pieces[root.at]?.length ?? 0))
        repeat: true
        running: root.visible && !root.held && root.ahead

        onTriggered: root.at += 1
    }
    FontMetrics {
        id: letters

        font: words.font
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
        fontSizeMode: Text.Fit
        height: root.height
        minimumPixelSize: Theme.fixed(Theme.smallest)
        size: Theme.body
        text: root.pieces[root.at] ?? ""
        width: root.room
        x: Theme.margin + Theme.dp(72)
    }
}
