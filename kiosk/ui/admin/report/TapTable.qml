// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Each office's taps held against followed visits and trials: who taps everything is seen here.
Column {
    id: root

    required property Report page
    readonly property list<int> columns: [260, 340, 440, 540, 640, 840]

    visible: rows.count > 0 && page.asked

    Heading {
        bottomPadding: 8
        text: "부서 창구의 “도착” — 함께 잰 방문·시험 보행과 견줌"
    }
    Item {
        height: 26
        width: parent.width

        Repeater {
            model: ["", "누름", "5초에 3번", "받지 않음", "견준 것", "거짓 몫(95 %)"]

            SmallPrint {
                required property int index
                required property string modelData

                horizontalAlignment: Text.AlignRight
                text: modelData
                width: 180
                x: root.columns[index] - 180
            }
        }
    }
    Repeater {
        id: rows

        model: root.page.taps

        Item {
            id: line

            required property string office
            required property string taps
            required property string bursts
            required property string refused
            required property string tested
            required property string false_
            required property bool doubted
            required property string soft

            height: line.doubted || line.soft !== "" ? 48 : 30
            width: root.width

            Label {
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                size: StaffTheme.second
                text: line.office
                width: 200
            }
            Repeater {
                model: [line.taps, line.bursts, line.refused, line.tested, line.false_]

                Label {
                    required property int index
                    required property string modelData

                    horizontalAlignment: Text.AlignRight
                    size: StaffTheme.second
                    strong: line.doubted && index === 4
                    text: modelData
                    width: 180
                    x: root.columns[index + 1] - 180
                    y: (line.height - height) / 2
                }
            }
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                visible: line.doubted || line.soft !== ""
                x: root.columns[5] + 16

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    shape: "near"
                    size: 15
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    size: 13
                    text: line.soft !== "" ? line.soft : "5 %를 넘음"
                }
                ArmedButton {
                    Accessible.name: line.office + " 목록의 도착 " + text
                    about: line.office + line.soft
                    anchors.verticalCenter: parent.verticalCenter
                    ask: line.soft !== "" ? "다시 믿기" : "약한 근거로"
                    enabled: !root.page.busy
                    small: true
                    visible: root.page.decides

                    onConfirmed: line.soft !== "" ? root.page.believeTaps(line.office) : root.page.doubtTaps(line.office)
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: StaffTheme.row
                height: 1
                width: parent.width
            }
        }
    }
}
