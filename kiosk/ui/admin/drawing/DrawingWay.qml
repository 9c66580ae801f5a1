// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The way to a room as a visitor would read it, on foot or free of steps, and how many places are reached.
Item {
    id: root

    required property WayTrial trial

    signal done

    implicitHeight: column.height + 28

    Column {
        id: column

        spacing: 8
        width: parent.width - 32
        x: 16
        y: 14

        Heading {
            text: "길 시험"
        }
        Label {
            text: root.trial.ends
            width: parent.width
        }
        Row {
            spacing: 12
            width: parent.width

            Segments {
                choices: ["걸어서", "계단 없이"]
                chosen: root.trial.stepFree ? 1 : 0
                name: "길 종류"
                width: 190

                onPicked: index => root.trial.walk(index === 1)
            }
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                text: root.trial.length
            }
        }
        Repeater {
            model: root.trial.steps

            ListLine {
                required property var model

                cells: [[model.number, 24, "strong"], [model.words, 0, "wrap"]]
                least: 34
                width: column.width
            }
        }
        Note {
            size: StaffTheme.second
            text: root.trial.told
            visible: text !== ""
        }
        ListLine {
            cells: [[root.trial.onFoot, 0, "strong"]]
            least: 32
            rule: "transparent"
            shape: root.trial.footShape
            visible: root.trial.onFoot !== ""
            width: column.width
        }
        ListLine {
            cells: [[root.trial.freeOfSteps, 0, "strong"]]
            least: 32
            rule: "transparent"
            shape: root.trial.freeShape
            visible: root.trial.freeOfSteps !== ""
            width: column.width
        }
    }
    Hairline {}
}
