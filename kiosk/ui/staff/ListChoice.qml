// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line of a list that can be chosen: its cells, or whatever else is put on it.
DeskControl {
    id: root

    property alias cells: words.cells
    property alias shape: words.shape
    property real least: 48
    property real inset: 14
    property bool chosen: false
    default property alias content: face.data

    implicitHeight: Math.max(least, words.implicitHeight + 16)
    width: ListView.view?.width ?? parent?.width ?? 0

    background: Rectangle {
        border.color: StaffTheme.colors.accent
        border.width: root.visualFocus ? 3 : 0
        color: root.chosen ? StaffTheme.chosen : root.down ? StaffTheme.colors.lit : "transparent"

        Rectangle {
            color: StaffTheme.colors.accent
            height: parent.height
            visible: root.chosen
            width: 4
        }
        Hairline {}
    }
    contentItem: Item {
        id: face

        Cells {
            id: words

            anchors.left: parent.left
            anchors.margins: root.inset
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            cells: []
        }
    }
}
