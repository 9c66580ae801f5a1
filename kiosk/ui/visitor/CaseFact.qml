// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A label and what it names, side by side where there is room; where there is little, the label is small.
Flow {
    id: root

    required property string label
    required property string text

    spacing: Theme.dp(Theme.roomy ? 20 : 4)

    Words {
        id: term

        Accessible.name: text
        size: Theme.roomy ? Theme.base : Theme.caption
        soft: true
        text: root.label
        width: Math.min(root.width, Math.max(implicitWidth, Theme.roomy ? Theme.dp(210) : 0))
    }
    Words {
        Accessible.name: text
        font.weight: Font.DemiBold
        text: root.text
        width: Theme.roomy ? root.width - term.width - root.spacing - 1 : root.width
    }
}
