// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Next month's followed visits: what they cost and give, drawn by one press, and the hash to be published.
Column {
    id: root

    required property Report page

    spacing: 8
    visible: page.follow !== ""

    Row {
        spacing: 16

        Label {
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.page.follow
        }
        DeskButton {
            enabled: !root.page.busy
            text: "다음 달 15분 뽑기"
            visible: root.page.drawable

            onClicked: root.page.draw()
        }
    }
    SmallPrint {
        text: root.page.published
        visible: text !== ""
        width: parent.width
        wrapMode: Text.WrapAnywhere
    }
}
