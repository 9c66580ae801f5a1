// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One step, large: what the foot does as a symbol, the words, what one sees beside it, and how far it is. It is as
// tall for each step as for the one of most lines: the keys below it stay under the finger.
Item {
    id: root

    required property WayModel model

    readonly property var step: model.steps[Math.max(0, Math.min(model.step, model.steps.length - 1))] ?? {}
    readonly property real symbol: Theme.roomy ? Theme.dp(Theme.shallow || Theme.low ? 150 : 200) : Theme.fixed(200)

    readonly property real air: Theme.fixed(32)
    readonly property real tallest: Array.from({
        length: all.count
    }, (_, at) => all.itemAt(at)?.implicitHeight ?? 0).reduce((most, one) => Math.max(most, one), 0)

    implicitHeight: Math.max(symbol, tallest)

    Rectangle {
        id: sign

        color: Theme.colors.action
        height: root.symbol
        radius: Theme.fixed(26)
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.colors.onAction
            name: root.step.glyph ?? ""
            size: parent.height * 0.66
            stroke: 4
        }
    }
    Said {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: root.air
        shown: root.step
        y: Math.max(0, (root.symbol - implicitHeight) / 2)
    }
    Repeater {
        id: all

        model: root.model.steps

        Said {
            required property var modelData

            shown: modelData
            visible: false
        }
    }

    component Said: Column {
        id: said

        required property var shown

        width: root.width - root.symbol - root.air

        MarkedWords {
            Accessible.name: said.shown.number + ". " + text
            pieces: said.shown.words?.pieces ?? []
            size: Theme.shallow || Theme.low ? Theme.heading : Theme.title
            text: said.shown.words?.text ?? ""
            weight: Font.Bold
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.base
            text: said.shown.seen ?? ""
            visible: text !== ""
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.body
            soft: true
            text: said.shown.length ?? ""
            visible: text !== ""
            width: parent.width
        }
    }
}
