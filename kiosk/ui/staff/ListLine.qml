// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line of a list: its cells, and at its right what can be done with it.
Item {
    id: root

    property alias cells: words.cells
    property alias shape: words.shape
    property alias mark: words.mark
    property alias rule: under.color
    property real least: 48
    property real inset: 0
    default property alias deeds: side.data

    implicitHeight: Math.max(least, words.implicitHeight + 16)
    width: ListView.view?.width ?? parent?.width ?? 0

    Cells {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.right: side.left
        anchors.rightMargin: side.width > 0 ? 12 : 0
        anchors.verticalCenter: parent.verticalCenter
        cells: []
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap
    }
    Hairline {
        id: under

        inset: root.inset
    }
}
