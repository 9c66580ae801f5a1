// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The next due thing, the largest on the page; what is late already stands beside it.
Rectangle {
    id: root

    required property Tasks page

    color: page.hasNext ? Desk.notice : Desk.quiet
    implicitHeight: 88

    Label {
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        size: Desk.section
        text: root.page.nothing
        visible: !root.page.hasNext
        x: Desk.margin
    }
    Item {
        anchors.fill: parent
        visible: root.page.hasNext

        Column {
            id: time

            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            x: Desk.margin

            FieldLabel {
                color: Desk.near
                name: "다음 기한"
            }
            Row {
                spacing: 12

                Label {
                    font.weight: Font.ExtraBold
                    size: 36
                    text: root.page.stale ? "모름" : root.page.dueTime
                }
                Label {
                    anchors.bottom: parent.bottom
                    bottomPadding: 5
                    color: Desk.tone(root.page.shape)
                    size: Desk.section
                    strong: true
                    text: root.page.stale ? root.page.readAt + "에는 " + root.page.dueTime : root.page.left
                }
            }
        }
        Rectangle {
            id: rule

            anchors.left: time.right
            anchors.leftMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            color: Desk.nearMark
            height: parent.height - 28
            width: 2
        }
        Column {
            anchors.left: rule.right
            anchors.leftMargin: 24
            anchors.right: late.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            Label {
                size: 20
                strong: true
                text: root.page.what
                width: parent.width
            }
            Label {
                text: root.page.detail
                width: parent.width
            }
        }
        Row {
            id: late

            anchors.right: go.left
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            visible: root.page.late > 0
            width: visible ? implicitWidth : 0

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: "late"
            }
            Label {
                color: Desk.late
                size: Desk.section
                strong: true
                text: "기한 지난 일 " + (root.page.stale ? "모름" : root.page.late)
            }
        }
        DeskButton {
            id: go

            anchors.right: parent.right
            anchors.rightMargin: Desk.margin
            anchors.verticalCenter: parent.verticalCenter
            filled: true
            height: 56
            key: "Enter"
            text: "열기"
            width: 138

            onClicked: root.page.goNext()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
