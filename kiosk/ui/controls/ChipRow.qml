// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Short answers one behind the other, in as many lines as they need; enlarged, a few are a part of the page of their own.
Repeater {
    id: root

    required property var chips
    property real high: Theme.dp(Theme.roomy ? 92 : 64)
    // How many stand in one part of an enlarged page.
    readonly property int together: 3
    property bool keepWithNext: false
    property int pane: 0
    property bool several: false

    signal picked(chosen: string)

    function parts(): var {
        const size = Theme.roomy ? chips.length : together;
        const cut = [];
        for (let at = 0; at < chips.length; at += size)
            cut.push(chips.slice(at, at + size));
        return cut;
    }

    model: parts()

    Block {
        id: line

        required property var modelData

        implicitHeight: flow.implicitHeight
        joined: true
        keepWithNext: root.keepWithNext
        pane: root.pane

        Flow {
            id: flow

            spacing: Theme.dp(14)
            width: parent.width

            Repeater {
                model: line.modelData

                Chip {
                    required property var modelData

                    chosen: modelData.chosen
                    glyph: modelData.glyph ?? ""
                    high: root.high
                    several: root.several
                    text: modelData.name
                    width: Math.min(implicitWidth, flow.width)

                    onActivated: root.picked(modelData.id)
                }
            }
        }
    }
}
