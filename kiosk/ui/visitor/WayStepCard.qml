// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One step, large: what the foot does as a symbol, the words, what one sees beside it, and how far it is.
Item {
    id: root

    required property WayModel model

    readonly property var step: model.steps[Math.max(0, Math.min(model.step, model.steps.length - 1))] ?? {}
    readonly property real symbol: Theme.roomy ? Theme.dp(Theme.shallow || Theme.low ? 150 : 200) : Theme.fixed(200)

    implicitHeight: Math.max(symbol, words.implicitHeight)

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
    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.fixed(32)
        anchors.right: parent.right
        y: Math.max(0, (root.height - implicitHeight) / 2)

        MarkedWords {
            Accessible.name: root.step.number + ". " + text
            pieces: root.step.words?.pieces ?? []
            size: Theme.shallow || Theme.low ? Theme.heading : Theme.title
            text: root.step.words?.text ?? ""
            weight: Font.Bold
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.base
            text: root.step.seen ?? ""
            visible: text !== ""
            width: parent.width
        }
        Words {
            Accessible.name: text
            size: Theme.body
            soft: true
            text: root.step.length ?? ""
            visible: text !== ""
            width: parent.width
        }
    }
}
