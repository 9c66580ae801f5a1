// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Short answers one behind the other, in as many lines as they need; enlarged, each is a part of the page of its own.
Repeater {
    id: root

    required property var chips
    property real high: Theme.dp(92)
    property int pane: 0
    property bool several: false

    signal picked(chosen: string)

    model: Theme.roomy ? (chips.length > 0 ? [chips] : []) : chips.map(chip => [chip])

    Block {
        id: line

        required property var modelData

        implicitHeight: flow.implicitHeight
        joined: true
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
                    width: Theme.roomy ? Math.min(implicitWidth, flow.width) : flow.width

                    onActivated: root.picked(modelData.id)
                }
            }
        }
    }
}
