// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Number, kind and who has it; below, both clocks, the more pressing one tinted.
Item {
    id: root

    required property CaseSheet sheet

    signal closed

    implicitHeight: 72 + 84

    PageHead {
        title: root.sheet.number
        told: root.sheet.kind + " · " + root.sheet.told
        width: parent.width

        DeskButton {
            key: "Esc"
            text: "목록"

            onClicked: root.closed()
        }
    }
    Row {
        id: clocks

        height: 84
        width: parent.width
        y: 72

        Repeater {
            id: listed

            model: root.sheet.clocks

            Rectangle {
                id: one

                required property string title
                required property string due
                required property string remaining
                required property string shape
                required property real spent

                color: shape === "near" ? StaffTheme.notice : shape === "late" ? "#fdefec" : "transparent"
                height: clocks.height
                width: clocks.width / Math.max(1, listed.count)

                Label {
                    strong: true
                    text: one.title
                    width: parent.width - mark.width - word.width - 60
                    x: StaffTheme.margin
                    y: 12
                }
                StatusMark {
                    id: mark

                    anchors.right: word.left
                    anchors.rightMargin: 6
                    shape: one.shape
                    y: 14
                }
                Label {
                    id: word

                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    color: StaffTheme.tone(one.shape)
                    strong: true
                    text: one.remaining
                    y: 12
                }
                Label {
                    id: due

                    size: StaffTheme.number
                    strong: true
                    text: one.due
                    x: StaffTheme.margin
                    y: 40
                }
                Gauge {
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    shape: one.shape
                    spent: one.spent
                    visible: due.x + due.width + 16 < x
                    y: 52
                }
                Hairline {
                    edge: Qt.RightEdge
                }
            }
        }
    }
    EdgeLine {}
}
