// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// When the server heard of each booth today, from nine to six; what nobody knows yet is hatched.
Column {
    id: root

    required property System page
    readonly property var inks: ({
            yes: "#083891",
            no: "#b1cefb"
        })
    readonly property real side: 44
    readonly property int hours: 9

    spacing: 8

    Heading {
        Accessible.role: Accessible.Heading
        bottomPadding: 8
        text: "오늘 이어진 때"
    }
    Row {
        x: root.side

        Repeater {
            model: root.hours

            Hint {
                required property int index

                text: index + 9 + "시"
                width: (root.width - root.side) / root.hours
            }
        }
    }
    Repeater {
        model: root.page.days

        Item {
            id: day

            required property var model

            Accessible.name: model.letters + " " + model.told
            Accessible.role: Accessible.StaticText
            height: 24
            width: root.width

            Label {
                anchors.verticalCenter: parent.verticalCenter
                strong: true
                text: day.model.letters
            }
            Rectangle {
                id: bar

                color: StaffTheme.quiet
                height: parent.height
                width: root.width - root.side
                x: root.side

                Repeater {
                    model: day.model.parts

                    Item {
                        id: part

                        required property var modelData
                        readonly property string kind: modelData[0]

                        height: 24
                        width: Math.max(2, bar.width * modelData[2]) // not the parent's: a part that goes has none
                        x: bar.width * modelData[1]

                        Rectangle {
                            anchors.fill: parent
                            color: root.inks[part.kind] ?? "transparent"
                        }
                        Hatching {
                            anchors.fill: parent
                            visible: part.kind === "unknown"
                        }
                    }
                }
            }
        }
    }
    Row {
        spacing: 20
        x: root.side

        Repeater {
            model: [["yes", "이어짐"], ["no", "소식 없음 — 그사이 적힌 것은 뒤에 모두 옵니다"], ["unknown", "아직 모름"]]

            Row {
                id: sign

                required property var modelData

                spacing: 8

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.inks[sign.modelData[0]] ?? "transparent"
                    height: 14
                    width: 14

                    Hatching {
                        anchors.fill: parent
                        visible: sign.modelData[0] === "unknown"
                    }
                }
                Hint {
                    text: sign.modelData[1]
                }
            }
        }
    }
}
