// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The next due thing, the largest on the page; what is late already stands beside it.
Rectangle {
    id: root

    required property Tasks page

    color: page.hasNext ? StaffTheme.notice : StaffTheme.quiet
    implicitHeight: 88

    Heading {
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Normal
        soft: true
        text: root.page.nothing
        visible: !root.page.hasNext
        x: StaffTheme.margin
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 24
        visible: root.page.hasNext
        width: late.x - x
        x: StaffTheme.margin

        Column {
            id: time

            spacing: 2

            FieldLabel {
                color: StaffTheme.near
                name: "다음 기한"
            }
            Row {
                spacing: 12

                Label {
                    font.weight: Font.ExtraBold
                    size: 36
                    text: root.page.stale ? "모름" : root.page.dueTime
                }
                Heading {
                    anchors.bottom: parent.bottom
                    bottomPadding: 5
                    color: StaffTheme.tone(root.page.shape)
                    text: root.page.stale ? root.page.readAt + "에는 " + root.page.dueTime : root.page.left
                }
            }
        }
        Rectangle {
            color: StaffTheme.nearMark
            height: 60
            width: 2
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            width: parent.width - time.width - 2 - 4 * 24

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
    }
    Row {
        id: late

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        height: parent.height
        spacing: 8
        visible: root.page.hasNext

        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: "late"
            visible: root.page.late > 0
        }
        Heading {
            color: StaffTheme.late
            height: parent.height
            rightPadding: 16
            text: "기한 지난 일 " + (root.page.stale ? "모름" : root.page.late.toLocaleString(Qt.locale("ko_KR"), "f", 0))
            visible: root.page.late > 0
        }
        DeskButton {
            anchors.verticalCenter: parent.verticalCenter
            filled: true
            height: 56
            key: "Enter"
            text: "열기"
            width: 138

            onClicked: root.page.goNext()
        }
    }
    Hairline {}
}
