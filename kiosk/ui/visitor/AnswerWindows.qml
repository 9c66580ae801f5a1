// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// How to reach the charter's windows, a line each, over what was found besides.
Repeater {
    AnswerLines {
        required property var modelData

        pane: 1
        qr: ({})
        told: ({
                "kind": "window",
                "lines": [modelData],
                "note": ""
            })
    }
}
