// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// One cell: how many walked, the band of who arrived and the estimate in it, and in what the cell differs.
Item {
    id: cell

    required property real scaleEnd
    required property string group
    required property string name
    required property string n
    required property string knew
    required property real low
    required property real high
    required property string band
    required property real estimate
    required property real least
    required property real most
    required property string told
    required property string followed
    required property string differs

    height: 30

    Hint {
        anchors.verticalCenter: parent.verticalCenter
        text: cell.group
        width: 60
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        size: StaffTheme.second
        text: cell.name
        width: 220
        x: 60
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        size: StaffTheme.second
        text: cell.n + "건"
        width: 90
        x: 280
    }
    Item {
        id: axis

        anchors.verticalCenter: parent.verticalCenter
        height: 14
        width: cell.scaleEnd - 390 - 10
        x: 390

        Rectangle {
            color: "#256ef4"
            height: parent.height
            width: parent.width * cell.low
        }
        Hatching {
            height: parent.height
            width: parent.width * (cell.high - cell.low)
            x: parent.width * cell.low
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: StaffTheme.colors.ink
            height: 2
            visible: cell.estimate >= 0
            width: axis.width * (cell.most - cell.least)
            x: axis.width * cell.least
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: StaffTheme.colors.ink
            border.width: 2
            color: StaffTheme.colors.ground
            height: 10
            radius: 5
            visible: cell.estimate >= 0
            width: 10
            x: axis.width * cell.estimate - 5
        }
    }
    Repeater {
        model: [[86, cell.band], [190, cell.told], [240, cell.followed], [310, cell.knew]]

        Label {
            required property int index
            required property var modelData

            color: index === 1 && cell.estimate < 0 ? StaffTheme.near : StaffTheme.colors.ink
            horizontalAlignment: Text.AlignRight
            size: StaffTheme.second
            strong: index === 1
            text: modelData[1]
            width: 110
            x: cell.scaleEnd + modelData[0] - 110
            y: (cell.height - height) / 2
        }
    }
    Label {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignRight
        size: 13
        strong: true
        text: cell.differs
        width: 86
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: StaffTheme.row
        height: 1
        width: parent.width
    }
}
