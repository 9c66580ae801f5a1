// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A column of a page that holds one form, which scrolls where it is longer.
Panel {
    id: root

    property bool open: true
    property alias spacing: column.spacing
    default property alias fields: column.data

    edged: false

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 16
        visible: root.open

        Column {
            id: column

            spacing: 12
            width: parent.width
        }
    }
}
