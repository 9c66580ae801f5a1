// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Month by month: who knew the way above, the band of who arrived hatched, in it the estimate if there is one.
Item {
    id: root

    required property Report page
    readonly property real axis: 36
    readonly property real tall: 200

    implicitHeight: tall + 86

    Heading {
        text: "달마다 %"
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

                Hairline {
                    color: line.modelData === 0 ? StaffTheme.colors.ink : StaffTheme.row
                    edge: Qt.TopEdge
                }
                SmallPrint {
                    anchors.verticalCenter: parent.top
                    horizontalAlignment: Text.AlignRight
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
                    required property real knew
                    required property real low
                    required property real high
                    required property real feasible
                    required property real estimate
                    required property real least
                    required property real most
                    required property string told

                    height: plot.height
                    width: plot.width / Math.max(1, columns.count)

                    Hatching {
                        anchors.horizontalCenter: parent.horizontalCenter
                        height: plot.height * (month.high - month.low)
                        width: 26
                        y: plot.height * (1 - month.high)
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: "#083891"
                        height: 4
                        visible: month.knew >= 0
                        width: 34
                        y: plot.height * (1 - month.knew) - 2
                    }
                    Repeater {
                        model: month.feasible < 0 ? [] : [-17, -5, 7]

                        Rectangle {
                            required property int modelData

                            color: StaffTheme.calm
                            height: 2
                            width: 8
                            x: month.width / 2 + modelData
                            y: plot.height * (1 - month.feasible) - 1
                        }
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: StaffTheme.colors.ink
                        height: plot.height * (month.most - month.least)
                        visible: month.estimate >= 0
                        width: 2
                        y: plot.height * (1 - month.most)
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        border.color: StaffTheme.colors.ink
                        border.width: 2
                        color: StaffTheme.colors.ground
                        height: 10
                        radius: 5
                        visible: month.estimate >= 0
                        width: 10
                        y: plot.height * (1 - month.estimate) - 5
                    }
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.top: parent.bottom
                        anchors.topMargin: 24
                        size: 12
                        soft: true
                        text: month.told
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
    SmallPrint {
        anchors.right: parent.right
        text: "▬ 길을 앎   ▨ 도착의 범위   ○ 추정   ┄ 닿을 수 있던 길   건수·함께 잰 건수"
        y: 2
    }
}
