// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The week's tasks that are left, the walks that ended, and the year's walks by kind.
Item {
    id: root

    required property Trials trial
    readonly property list<int> columns: [0, 50, 176, 330, 384]

    Rectangle {
        color: StaffTheme.colors.hairline
        height: parent.height
        width: 1
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: parent.right
        anchors.rightMargin: 20
        spacing: 0
        y: 14

        Heading {
            bottomPadding: 8
            text: "남은 과제 " + root.trial.leftCount
            visible: root.trial.read
        }
        Repeater {
            model: root.trial.left

            Item {
                id: task

                required property string number
                required property string title
                required property string detail

                height: 50
                width: parent?.width ?? 0

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    text: task.number
                }
                Label {
                    elide: Text.ElideRight
                    strong: true
                    text: task.title
                    width: parent.width - 34
                    x: 34
                    y: 5
                }
                Hint {
                    text: task.detail
                    x: 34
                    y: 26
                }
                Hairline {}
            }
        }
        Heading {
            bottomPadding: 4
            text: "끝난 시험"
            topPadding: 16
        }
        Hint {
            bottomPadding: 8
            text: root.trial.year || "아직 없습니다"
            width: parent.width
            wrapMode: Text.Wrap
        }
        Item {
            height: 24
            visible: root.trial.year !== ""
            width: parent.width

            Repeater {
                model: ["날", "부서", "조건", "문까지", "자리까지"]

                Label {
                    required property int index
                    required property string modelData

                    size: StaffTheme.key
                    soft: true
                    text: modelData
                    x: root.columns[index]
                }
            }
        }
        Repeater {
            model: root.trial.done

            TrialLine {
                columns: root.columns
                width: parent?.width ?? 0
            }
        }
        Heading {
            bottomPadding: 6
            text: "한 칸씩 (2분 안 / 시험)"
            topPadding: 16
            visible: root.trial.year !== ""
        }
        Grid {
            columns: 2
            rowSpacing: 6
            width: parent.width

            Repeater {
                model: root.trial.cells

                Row {
                    id: cell

                    required property string name
                    required property string told

                    spacing: 8
                    width: 215

                    Label {
                        text: cell.name
                    }
                    Label {
                        strong: true
                        text: cell.told
                    }
                }
            }
        }
    }
}
