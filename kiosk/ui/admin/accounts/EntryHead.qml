// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The names of the log's columns.
Item {
    id: root

    implicitHeight: 32

    Repeater {
        model: [["때", 0], ["누가", 160], ["곳", 272], ["한 일", 344], ["대상·사유", 520]]

        delegate: Label {
            required property list<var> modelData

            height: root.height
            font.weight: Font.DemiBold
            size: 13
            text: modelData[0]
            x: modelData[1]
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.colors.ink
        height: 1
        width: parent.width
    }
}
