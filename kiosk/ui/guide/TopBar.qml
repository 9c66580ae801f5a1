// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Where and when, and who is at the desk.
Rectangle {
    id: root

    required property Console counter
    property bool demo: false

    readonly property Duty duty: counter.watch

    color: StaffTheme.colors.ground

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        x: StaffTheme.margin

        Heading {
            text: "민원안내소"
        }
        Heading {
            text: root.counter.today.time
        }
        Label {
            anchors.baseline: parent.children[0].baseline
            soft: true
            text: root.counter.today.day
        }
        DemoTag {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.demo
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            visible: root.counter.open

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: root.duty.on ? "done" : "stopped"
                size: 15
            }
            Label {
                strong: true
                text: root.duty.on ? root.duty.name : "근무자 없음"
            }
            Label {
                text: root.duty.on ? "근무 중 · " + root.duty.since : ""
                visible: root.duty.on
            }
            Label {
                soft: true
                text: "· 오늘 빈 시간 " + root.duty.alone
            }
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            DeskButton {
                drawn: 40
                glyph: "swap"
                implicitHeight: 56
                size: StaffTheme.body
                text: root.duty.next + "에게 넘기기"
                visible: root.duty.on && root.duty.next !== ""

                onClicked: root.duty.takeOver(0)
            }
            DeskButton {
                drawn: 40
                implicitHeight: 56
                key: "F9"
                size: StaffTheme.body
                text: root.duty.on ? "다른 사람" : "근무 시작"
                visible: root.counter.open

                onClicked: root.duty.open()
            }
            DeskButton {
                drawn: 40
                implicitHeight: 56
                size: StaffTheme.body
                text: "마침"
                visible: root.duty.on

                onClicked: root.duty.finish()
            }
        }
    }
    Hairline {
        color: StaffTheme.colors.hairline
    }
}
