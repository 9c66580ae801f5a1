// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The city's 동 as keys, and behind them what else may be answered; each key is a part of the page it stands on.
Repeater {
    id: root

    // What may be picked: { id, name, chosen, plain }, where a plain one is no 동.
    required property var dongs

    signal picked(dong: string)

    model: dongs

    Chip {
        required property var modelData

        across: !Theme.roomy ? 2 : Theme.landscape ? 6 : Theme.low ? 4 : 3
        chosen: modelData.chosen
        high: Theme.dp(Theme.shallow ? 92 : Theme.roomy ? 110 : 76)
        text: modelData.name
        tinted: !modelData.plain

        onActivated: root.picked(modelData.id)
    }
}
