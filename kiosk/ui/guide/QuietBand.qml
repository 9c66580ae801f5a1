// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The band's right end while nobody calls: how a call will come, or with nobody at the desk who begins.
Row {
    id: root

    required property Duty duty
    required property Trials trial

    spacing: 8

    Label {
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: "부르면 이 자리에 뜨고 소리가 납니다 · 받기"
        visible: root.duty.on
    }
    KeyCap {
        anchors.verticalCenter: parent.verticalCenter
        text: root.duty.on ? "Space" : ""
    }
    DeskButton {
        glyph: "clock"
        height: 56
        key: "F10"
        text: "시험 보행"
        visible: root.duty.on && !root.trial.open

        onClicked: root.trial.show()
    }
    DeskButton {
        filled: true
        glyph: "person"
        height: 56
        text: "근무 시작"
        visible: !root.duty.on

        onClicked: root.duty.open()
    }
}
