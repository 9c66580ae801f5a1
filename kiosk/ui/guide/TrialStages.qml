// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The four stages of a walk, each with its moment and how long it took.
Item {
    id: root

    required property Trials trial

    Hairline {
        color: StaffTheme.colors.hairline
        edge: Qt.TopEdge
    }
    Column {
        width: parent.width
        y: 8

        Repeater {
            model: root.trial.stages

            Item {
                id: stage

                required property string shape
                required property string name
                required property string time
                required property string passed
                required property bool now

                height: Math.min(54, (root.height - 8) / 4)
                width: root.width

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    shape: stage.shape
                    size: 20
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    size: StaffTheme.section
                    strong: stage.now
                    text: stage.name
                    x: 34
                }
                Label {
                    anchors.right: passed.left
                    anchors.verticalCenter: parent.verticalCenter
                    soft: true
                    text: stage.time
                }
                Label {
                    id: passed

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: stage.shape === "late" ? StaffTheme.late : StaffTheme.colors.ink
                    horizontalAlignment: Text.AlignRight
                    size: StaffTheme.field
                    strong: true
                    text: stage.passed
                    width: 80
                }
            }
        }
    }
}
