// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Which seat is chosen, and the button that lets it go.
Item {
    id: root

    required property Seats page
    required property var seat

    implicitHeight: 52

    Label {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        size: 22
        strong: true
        text: root.seat.waits ? "자리 없음" : (root.seat.desk ?? "") + "번"
    }
    Label {
        anchors.left: number.right
        anchors.leftMargin: 10
        anchors.right: shut.left
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.seat.vacant ? "빈자리" : [root.seat.team, root.seat.title].filter(Boolean).join(" · ")
    }
    DeskButton {
        id: shut

        Accessible.name: "닫기"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        glyph: "cross"
        height: 40
        width: 44

        onClicked: root.page.plan.choose("")
    }
}
