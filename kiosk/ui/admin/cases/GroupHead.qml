// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// The head of a group of cases; closed ones are not grouped.
Item {
    id: root

    required property string section
    property var counts: ({})

    height: section === "" ? 0 : 34
    width: ListView.view.width

    Hint {
        height: parent.height
        strong: true
        text: root.section + (root.counts[root.section] === undefined ? "" : "  " + root.counts[root.section].toLocaleString(Qt.locale("ko_KR"), "f", 0))
        x: 8
    }
    EdgeLine {
        visible: root.height > 0
    }
}
