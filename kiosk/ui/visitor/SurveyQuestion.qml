// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One question over its five faces, from worst to best; on a wide page before them, large with one face a line.
Block {
    id: root

    required property string asked
    required property var faces

    readonly property bool before: Theme.landscape && Theme.roomy
    readonly property real air: Theme.dp(before || Theme.low ? 8 : 16)

    signal picked(face: int)

    implicitHeight: before ? Math.max(words.implicitHeight, grid.implicitHeight) : grid.y + grid.implicitHeight

    Words {
        id: words

        Accessible.name: text
        font.weight: Font.Bold
        size: Theme.shallow ? Theme.base : Theme.row
        text: root.asked
        width: root.before ? grid.x - Theme.gap : parent.width
        y: root.before ? (grid.implicitHeight - implicitHeight) / 2 : 0
    }
    Grid {
        id: grid

        readonly property var keys: children.filter(child => child instanceof FaceKey)
        readonly property real tallest: Math.max(0, ...keys.map(key => (key as FaceKey).implicitHeight))

        columns: Theme.roomy ? 5 : Theme.landscape ? 2 : 1
        spacing: Theme.dp(Theme.roomy ? 14 : 8)
        width: parent.width - x
        x: root.before ? Math.round(parent.width * 0.36) : 0
        y: root.before ? 0 : words.implicitHeight + root.air

        Repeater {
            model: root.faces

            FaceKey {
                required property var modelData

                asked: root.asked
                chosen: modelData.chosen
                face: modelData.face
                height: grid.tallest
                text: modelData.word
                width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)

                onActivated: root.picked(modelData.face)
            }
        }
    }
}
