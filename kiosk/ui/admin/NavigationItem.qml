// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// One page in the navigation.
DeskControl {
    id: root

    required property string key
    required property string title
    required property string glyph
    required property int count
    required property bool parted
    required property bool chosen
    property bool seen: true
    property int row: 44
    property int gap: 21 // above a row that begins a part

    readonly property string counted: count < 0 ? "모름" : count > 0 ? count.toLocaleString(Qt.locale("ko_KR"), "f", 0) : ""

    Accessible.name: counted === "" ? title : title + " " + counted
    implicitHeight: parted ? row + gap : row
    text: title
    topPadding: parted ? gap : 0

    background: Item {
        Rectangle {
            color: StaffTheme.edge
            height: 1
            visible: root.parted
            width: parent.width - 32
            x: 16
            y: Math.floor(root.gap / 2)
        }
        Rectangle {
            border.color: root.visualFocus ? StaffTheme.colors.accent : StaffTheme.edge
            border.width: root.visualFocus ? 3 : root.chosen ? 1 : 0
            color: root.chosen ? StaffTheme.colors.ground : root.down ? StaffTheme.colors.lit : "transparent"
            height: root.row - 4
            radius: 8
            width: parent.width - 16
            x: 8
            y: parent.height - root.row + 2
        }
        Rectangle {
            color: StaffTheme.colors.accent
            height: 24
            visible: root.chosen
            width: 4
            y: parent.height - root.row / 2 - 12
        }
    }
    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? StaffTheme.colors.accent : StaffTheme.colors.ink
            visible: root.seen
            name: root.glyph
            size: 20
            stroke: 4
            x: 16
        }
        Label {
            anchors.left: icon.right
            anchors.leftMargin: 12
            anchors.right: number.left
            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? StaffTheme.colors.accent : StaffTheme.colors.ink
            strong: root.chosen
            text: root.title
        }
        Label {
            id: number

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            size: StaffTheme.second
            strong: true
            text: root.counted
        }
    }
}
