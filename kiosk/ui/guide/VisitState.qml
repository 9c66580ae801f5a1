// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What a row says of a visit: its ring, its target, where that is, and how the two minutes stand.
Item {
    id: root

    required property VisitRow visit

    KeyCap {
        anchors.verticalCenter: parent.verticalCenter
        text: root.visit.numbered && root.visit.index < 7 ? String(root.visit.index + 1) : ""
        x: StaffTheme.margin
    }
    TimeRing {
        anchors.verticalCenter: parent.verticalCenter
        expected: root.visit.expected
        seconds: root.visit.seconds
        shape: root.visit.shape
        text: root.visit.clock
        x: 56
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 120

        Label {
            size: StaffTheme.target
            strong: true
            text: root.visit.target
            width: 210
        }
        Hint {
            text: root.visit.matter
            visible: text !== ""
            width: 210
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 343

        Label {
            text: root.visit.place
            visible: text !== ""
            width: 150
        }
        Hint {
            text: root.visit.origin
            width: 150
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 507

        Row {
            spacing: 6

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: root.visit.shape
            }
            Label {
                color: StaffTheme.tone(root.visit.shape)
                font.weight: Font.DemiBold
                text: root.visit.word
            }
        }
        Hint {
            text: root.visit.rest
            width: 148
        }
    }
}
