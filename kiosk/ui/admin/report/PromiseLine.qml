// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// One promise in the table, its interval drawn on the table's scale.
Item {
    id: root

    required property PromiseTable table
    required property string name
    required property string limit
    required property string n
    required property string kept
    required property string interval
    required property real share
    required property real low
    required property real high
    required property bool drawn
    required property string why

    function at(share: real): real {
        return scale_.width * (share - table.least) / (1 - table.least);
    }

    implicitHeight: 42

    Repeater {
        model: [root.name, root.limit, root.n, root.kept, root.interval, root.why]

        Label {
            required property int index
            required property string modelData

            height: root.height
            horizontalAlignment: index >= 2 ? Text.AlignRight : Text.AlignLeft
            size: index === 5 ? 13 : StaffTheme.body
            strong: index === 0 || index === 3
            text: modelData
            width: root.width * root.table.columns[index] - 16
            wrapMode: index === 5 ? Text.Wrap : Text.NoWrap
            x: root.table.place(index)
        }
    }
    Item {
        id: scale_

        anchors.verticalCenter: parent.verticalCenter
        visible: root.drawn
        width: root.width * root.table.columns[5] - 40
        x: root.table.place(5) + 12

        EdgeLine {
            edge: Qt.TopEdge
        }
        Rectangle {
            color: StaffTheme.colors.action
            height: 3
            width: Math.max(3, root.at(root.high) - root.at(root.low))
            x: root.at(root.low)
            y: -1
        }
        Rectangle {
            color: StaffTheme.colors.action
            height: 11
            radius: 6
            width: 11
            x: root.at(root.share) - 5
            y: -5
        }
    }
    Hairline {}
}
