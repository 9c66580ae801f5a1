// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// A tester's timed walk: the drawn task and its clock, the stages, and one key for the next of them.
Rectangle {
    id: root

    required property Console counter
    readonly property Trials trial: counter.trial

    color: StaffTheme.colors.ground
    visible: trial.open

    // What lies beneath takes no touch meant for the view.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    Item {
        id: left

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: side.left
        anchors.rightMargin: 32
        anchors.top: parent.top

        TrialHead {
            counter: root.counter
            width: parent.width
            y: 20
        }
        Column {
            anchors.left: parent.left
            anchors.right: ring.left
            anchors.rightMargin: 16
            spacing: 8
            y: 72

            Note {
                Accessible.name: text
                lineHeight: 1.2
                maximumLineCount: 3
                size: 30
                strong: true
                text: root.trial.words
            }
            Row {
                spacing: 8

                Label {
                    size: StaffTheme.section
                    text: root.trial.place
                }
                Heading {
                    text: root.trial.condition
                }
            }
            Note {
                soft: true
                text: root.trial.note
            }
        }
        TimeRing {
            id: ring

            anchors.right: parent.right
            expected: root.trial.expected
            height: 190
            seconds: root.trial.seconds
            shape: seconds > 120 ? "late" : "calm"
            size: 44
            stroke: 14
            text: root.trial.clock
            visible: !phone.visible
            width: 190
            y: 66
        }
        TrialPhone {
            id: phone

            anchors.fill: ring
            trial: root.trial
        }
        TrialStages {
            anchors.bottom: keys.top
            anchors.bottomMargin: 12
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: ring.bottom
            anchors.topMargin: 16
            trial: root.trial
        }
        TrialKeys {
            id: keys

            anchors.bottom: foot.top
            anchors.bottomMargin: 10
            anchors.left: parent.left
            anchors.right: parent.right
            counter: root.counter
        }
        Label {
            id: foot

            Accessible.name: text
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 18
            color: root.counter.notice === "" ? StaffTheme.calm : StaffTheme.late
            size: StaffTheme.second
            text: root.counter.notice || "시험 방문은 방문객 수에 들지 않습니다 · 버린 시험은 까닭과 함께 셉니다(이번 주 " + root.trial.thrown + ")"
            width: parent.width
        }
    }
    TrialSide {
        id: side

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        trial: root.trial
        width: 480
    }
}
