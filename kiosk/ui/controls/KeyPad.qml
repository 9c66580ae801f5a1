// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Large keys for numbers, three by four in telephone order; in fewer rows where the screen is low. A key counts when
// it is pressed, however many fingers there are: a button under one finger would not see the second.
Item {
    id: root

    property int columns: Theme.roomy && (Theme.low || Theme.landscape) ? 6 : 3
    // With its field it is drawn smaller as one: letters that fill their square begin larger, or they would be too small.
    property int words: Theme.fixed(Theme.zoom < 2 ? 52 : {
        "ko": 68,
        "ja": 68,
        "zh-CN": 60
    }[Theme.language] ?? 56)
    property real keyHeight: Theme.dp(!Theme.roomy ? 56 : Theme.low ? 100 : 112)

    signal cleared
    signal erased
    signal typed(digit: string)

    implicitHeight: keys.implicitHeight

    function act(key: string): void {
        if (key === "clear")
            root.cleared();
        else if (key === "erase")
            root.erased();
        else
            root.typed(key);
    }

    Grid {
        id: keys

        columns: root.columns
        spacing: Theme.gap
        width: root.width

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

            PadKey {
                required property string modelData

                implicitHeight: root.keyHeight
                iconic: modelData === "erase" && root.columns === 3
                name: modelData
                words: root.words
                width: (root.width - (root.columns - 1) * keys.spacing) / root.columns

                onActivated: root.act(modelData)
            }
        }
    }
    MultiPointTouchArea {
        anchors.fill: parent

        onCanceled: points => points.forEach(point => lift(point))
        onPressed: points => points.forEach(point => {
                const key = keys.childAt(point.x, point.y) as PadKey;
                if (key) {
                    key.fingers += 1;
                    key.press();
                }
            })
        onReleased: points => points.forEach(point => lift(point))

        function lift(point: var): void {
            const key = keys.childAt(point.startX, point.startY) as PadKey;
            if (key)
                key.fingers = Math.max(0, key.fingers - 1);
        }
    }
}
