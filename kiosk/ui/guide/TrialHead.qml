// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Above a walk: how many of the week are done, how tasks are drawn, and the way out.
Item {
    id: root

    required property Console counter

    height: 32

    Rectangle {
        id: tag

        color: StaffTheme.bandSoft
        height: parent.height
        radius: 6
        width: told.implicitWidth + 20

        Label {
            id: told

            anchors.centerIn: parent
            color: "#052561"
            size: StaffTheme.second
            strong: true
            text: root.counter.trial.head
        }
    }
    Label {
        anchors.left: tag.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: "뽑힌 과제 · 층·말·계단 여부를 고루 섞어 씨앗값이 뽑음"
    }
    DeskButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        key: "Esc"
        small: true
        text: "닫기"

        onClicked: root.counter.guide.back()
    }
}
