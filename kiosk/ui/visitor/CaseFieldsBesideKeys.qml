// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Fields on the left, the keys for the number on the right; without keys what else is asked in their place.
Block {
    id: root

    property alias aside: side.data
    default property alias fields: column.data
    property alias keyHeight: pad.keyHeight
    property bool keys: true
    required property NumberPage model

    implicitHeight: Math.max(column.implicitHeight, pad.implicitHeight)
    pane: 1

    Column {
        id: column

        spacing: Theme.dp(4)
        width: (parent.width - Theme.dp(40)) / 2
    }
    Item {
        id: side

        anchors.right: parent.right
        height: pad.height
        visible: !root.keys
        width: pad.width
    }
    CaseNumberKeys {
        id: pad

        anchors.right: parent.right
        columns: 3
        model: root.model
        visible: root.keys
        width: (parent.width - Theme.dp(40)) / 2
    }
}
