// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Fields on the left, the keys for the number on the right; without keys the fields take the whole width.
Block {
    id: root

    default property alias fields: column.data
    property alias keyHeight: pad.keyHeight
    property bool keys: true
    required property NumberPage model

    implicitHeight: Math.max(column.implicitHeight, pad.implicitHeight)
    pane: 1

    Column {
        id: column

        spacing: Theme.dp(4)
        width: (parent.width - Theme.dp(40)) * (root.keys ? 0.5 : 1)
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
