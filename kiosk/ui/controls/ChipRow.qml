// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Short answers one behind the other, in as many lines as they need; enlarged, a few are a part of the page of their own.
Repeater {
    id: root

    required property var chips
    property real high: Theme.dp(Theme.roomy ? 92 : 64)
    // How wide and high they may stand, if that is little: what comes after is left out, and nothing is cut.
    property size within: Qt.size(0, 0)
    readonly property real between: Theme.dp(14)
    // What a chip has beside its words; a little less where that spares a line.
    readonly property list<real> pads: [Theme.dp(36), Theme.dp(30)]
    // How many stand in one part of the page; enlarged, each part is one of its own.
    readonly property int size: Theme.roomy ? Math.max(1, chips.length) : 3
    // What may stand here instead: the place is as tall as the tallest of them from the start.
    property var others: []
    property bool keepWithNext: false
    property int pane: 0
    property string question: ""
    property bool several: false

    signal picked(chosen: string)

    // As many as find place in the room, from the first.
    function fitting(): int {
        let lines = Math.floor((within.height + between) / (high + between));
        let left = 0;
        return chips.findIndex(chip => {
            const asked = letters.advanceWidth(chip.name) + 2 * Theme.dp(36) + between;
            if (asked > left + between) {
                lines -= 1;
                left = within.width;
            }
            left -= asked;
            return lines < 0;
        });
    }
    function lines(some: var, pad: real, wide: real): int {
        let count = 1, left = wide;
        for (const chip of some) {
            const asked = letters.advanceWidth(chip.name) + 2 * pad;
            if (asked > left && left < wide) {
                count += 1;
                left = wide;
            }
            left -= asked + between;
        }
        return count;
    }
    function parts(): var {
        const last = within.height > 0 ? fitting() : -1;
        const some = last < 0 ? chips : chips.slice(0, last);
        const cut = [];
        for (let at = 0; at < some.length; at += size)
            cut.push(some.slice(at, at + size));
        return cut;
    }

    model: parts()

    // The letters of a Chip.
    readonly property FontMetrics letters: FontMetrics {
        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.base
        font.pixelSize: Theme.base
        font.weight: Font.DemiBold
    }

    Block {
        id: line

        required property int index
        required property var modelData
        readonly property bool closer: Theme.roomy && root.lines(modelData, root.pads[1], width) < root.lines(modelData, root.pads[0], width)

        readonly property int rows: Theme.roomy ? Math.max(...[modelData, ...root.others].map(some => root.lines(some, root.pads[1], width))) : 1
        implicitHeight: Math.max(flow.implicitHeight, rows * (root.high + root.between) - root.between)
        joined: true
        keepWithNext: root.keepWithNext
        pane: root.pane

        Flow {
            id: flow

            spacing: root.between
            width: parent.width

            Repeater {
                model: line.modelData

                Chip {
                    required property int index
                    required property var modelData

                    chosen: modelData.chosen
                    glyph: modelData.glyph ?? ""
                    high: root.high
                    pad: line.closer ? root.pads[1] : Theme.dp(Theme.roomy ? 36 : 24)
                    place: (line?.index ?? 0) * root.size + index + 1
                    places: root.chips.length
                    question: root.question
                    several: root.several
                    text: modelData.name
                    width: Math.min(implicitWidth, flow.width)

                    onActivated: root.picked(modelData.id)
                }
            }
        }
    }
}
