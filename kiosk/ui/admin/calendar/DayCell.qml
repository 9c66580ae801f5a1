// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One day: its number and name, how many due times end on it, and what would come or leave.
DeskControl {
    id: root

    required property int index
    required property string label
    required property string name
    required property string kind
    required property string due
    required property string moves
    required property bool inside
    required property bool today
    required property bool chosen
    required property string told

    readonly property color tone: kind === "holiday" ? StaffTheme.late : kind === "declared" ? StaffTheme.colors.accent : StaffTheme.colors.ink

    Accessible.name: told
    focusPolicy: Qt.NoFocus

    background: Rectangle {
        border.color: StaffTheme.row
        border.width: 1
        color: root.chosen ? StaffTheme.chosen : root.kind === "closed" ? StaffTheme.quiet : root.down ? StaffTheme.colors.lit : StaffTheme.colors.ground

        Rectangle {
            anchors.fill: parent
            anchors.margins: 1
            border.color: root.chosen ? StaffTheme.colors.accent : root.tone
            border.width: root.chosen ? 3 : 2
            color: "transparent"
            visible: root.chosen || root.kind === "holiday" || root.kind === "declared"
        }
        Rectangle {
            color: StaffTheme.colors.ink
            height: 4
            visible: root.today
            width: parent.width
        }
    }
    contentItem: Item {
        Heading {
            color: root.tone
            opacity: root.inside ? 1 : 0.65
            text: root.label
            x: 8
            y: 8
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 8
            size: 13
            strong: true
            text: root.today ? "오늘" : ""
            y: root.width < 100 ? 32 : 11 // in the smallest window the number of a month's first day leaves no room
        }
        Label {
            color: root.tone
            size: 13
            maximumLineCount: 2
            strong: true
            text: root.name
            width: parent.width - 16
            wrapMode: Text.Wrap
            x: 8
            y: root.today && root.width < 100 ? 48 : 32
        }
        Label {
            size: StaffTheme.second
            text: root.due
            x: 8
            y: parent.height - 28
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 8
            color: StaffTheme.half
            size: StaffTheme.second
            strong: true
            text: root.moves
            y: parent.height - 28
        }
    }
}
