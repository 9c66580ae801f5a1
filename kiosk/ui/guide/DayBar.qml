// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The day in one bar; what is unknown is hatched, named, and in the denominator.
Rectangle {
    id: root

    required property Day today
    property string until // what is lacking since when

    readonly property var tones: ({
            within_2min: StaffTheme.colors.action,
            later: "#b1cefb",
            unsure: "#d8e5fd",
            told: "#cdd1d5",
            not_reached: StaffTheme.lateMark,
            abandoned: "#8a949e",
            open: "#b1b8be"
        })

    color: StaffTheme.quiet

    Hairline {
        color: StaffTheme.colors.hairline
        edge: Qt.TopEdge
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        x: StaffTheme.margin

        Hint {
            text: "오늘 물은 방문"
        }
        Row {
            spacing: 8

            Label {
                id: whole

                size: StaffTheme.number
                strong: true
                text: root.today.read ? root.today.visits + "건" : "모름"
            }
            SmallPrint {
                anchors.baseline: whole.baseline
                text: root.until
                visible: text !== "" && root.today.read
            }
        }
    }
    Row {
        id: bar

        anchors.left: parent.left
        anchors.leftMargin: 190
        anchors.right: share.left
        anchors.rightMargin: 16
        spacing: 2
        y: 18

        Repeater {
            model: root.today.parts

            Rectangle {
                id: part

                required property string kind
                required property int count

                color: root.tones[kind] ?? StaffTheme.colors.ground
                height: 14
                radius: 2
                visible: count > 0
                width: root.today.visits > 0 ? (bar.width - 10) * count / root.today.visits : 0

                Hatching {
                    anchors.fill: parent
                    visible: part.kind === "unknown"
                }
            }
        }
    }
    Row {
        spacing: 14
        x: 190
        y: 40

        Repeater {
            model: root.today.parts

            Row {
                id: named

                required property string kind
                required property string word
                required property int count

                spacing: 6

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.tones[named.kind] ?? StaffTheme.colors.ground
                    height: 12
                    radius: 2
                    width: 12

                    Hatching {
                        anchors.fill: parent
                        visible: named.kind === "unknown"
                    }
                }
                Label {
                    size: StaffTheme.second
                    text: named.word
                }
                Label {
                    size: StaffTheme.second
                    strong: true
                    text: named.count
                }
            }
        }
    }
    DayShare {
        id: share

        anchors.right: parent.right
        height: parent.height
        today: root.today
        width: 246
    }
}
