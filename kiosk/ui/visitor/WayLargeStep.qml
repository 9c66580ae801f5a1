// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Large letters: one step at a time, with the way on and back, and the offer of help.
Block {
    id: root

    required property WayModel model

    readonly property int at: Math.max(0, model.step)

    implicitHeight: help.y + help.height

    WayStepCard {
        id: card

        model: root.model
        width: parent.width
    }
    Row {
        id: walk

        spacing: Theme.gap
        y: card.implicitHeight + Theme.fixed(20)

        BigButton {
            enabled: root.at > 0
            glyph: "back"
            opacity: enabled ? 1 : 0.4
            primary: false
            size: Theme.base
            text: qsTrId("way.previous")
            width: Math.min(implicitWidth, (root.width - Theme.gap) / 2)

            onActivated: root.model.show_step(root.at - 1)
        }
        BigButton {
            enabled: root.at < root.model.steps.length - 1
            glyph: "forward"
            glyphAfter: true
            opacity: enabled ? 1 : 0.4
            primary: false
            size: Theme.base
            text: qsTrId("way.next")
            width: Math.min(implicitWidth, (root.width - Theme.gap) / 2)

            onActivated: root.model.show_step(root.at + 1)
        }
    }
    WayHelp {
        id: help

        height: implicitHeight
        model: root.model
        width: parent.width
        y: walk.y + walk.height + Theme.fixed(16)
    }
}
