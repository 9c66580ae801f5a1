// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Month by month: within two minutes of all visits with its interval, of the known ones dashed, unknown hatched.
Item {
    id: root

    required property Report page
    readonly property real axis: 36
    readonly property real tall: 200

    implicitHeight: tall + 68

    Label {
        size: Desk.section
        strong: true
        text: "2분 안 도착, 달마다 %"
    }
    Item {
        id: plot

        height: root.tall
        width: parent.width - root.axis
        x: root.axis
        y: 36

        Repeater {
            model: [0, 25, 50, 75, 100]

            Item {
                id: line

                required property int modelData

                width: plot.width
                y: plot.height * (1 - modelData / 100)

                Rectangle {
                    color: line.modelData === 0 ? Desk.colors.ink : Desk.row
                    height: 1
                    width: parent.width
                }
                Label {
                    anchors.verticalCenter: parent.top
                    horizontalAlignment: Text.AlignRight
                    size: 13
                    soft: true
                    text: line.modelData
                    width: 28
                    x: -36
                }
            }
        }
        Row {
            Repeater {
                id: columns

                model: root.page.months

                Item {
                    id: month

                    required property string name
                    required property real share
                    required property real low
                    required property real high
                    required property real known
                    required property real unknown

                    height: plot.height
                    width: plot.width / Math.max(1, columns.count)

                    Hatching {
                        anchors.bottom: parent.bottom
                        anchors.horizontalCenter: parent.horizontalCenter
                        height: plot.height * month.unknown
                        width: 18
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: "#b1cefb"
                        height: Math.max(2, plot.height * (month.high - month.low))
                        width: 10
                        y: plot.height * (1 - month.high)
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: Desk.colors.action
                        height: 10
                        radius: 5
                        width: 10
                        y: plot.height * (1 - month.share) - 5
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        border.color: Desk.calm
                        border.width: 2
                        color: Desk.colors.ground
                        height: 8
                        radius: 4
                        width: 8
                        y: plot.height * (1 - month.known) - 4
                    }
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.top: parent.bottom
                        anchors.topMargin: 6
                        size: 13
                        text: month.name
                    }
                }
            }
        }
    }
    Label {
        anchors.right: parent.right
        size: 13
        soft: true
        text: "● 모든 방문(띠는 95 % 구간)   ○ 결과 아는 방문   ▨ 알 수 없음"
        y: 2
    }
}
