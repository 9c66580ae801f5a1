// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What would be lost, asked before it is; the way back is the next thing to do.
PageFrame {
    id: root

    required property EndingModel model

    heading: model.question

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.model.question
    }
    Words {
        Accessible.name: text
        font.features: Theme.tabular
        font.weight: root.model.number ? Font.Bold : Font.Normal
        size: root.model.number && Theme.roomy ? Theme.title : Theme.base
        text: root.model.told
    }

    actions: [
        BigButton {
            primary: false
            text: root.model.end

            onActivated: root.model.finish()
        },
        BigButton {
            glyph: Theme.roomy ? "back" : ""
            text: root.model.stay

            onActivated: root.model.go_back()
        }
    ]
}
