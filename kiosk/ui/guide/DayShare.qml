// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The promise of two minutes today: over all visits that ended, and over those whose outcome is known.
Item {
    id: root

    required property Day today

    Rectangle {
        color: Desk.colors.hairline
        height: 52
        width: 1
        y: 12
    }
    Label {
        size: Desk.second
        soft: true
        text: "2분 안 도착 (끝난 방문 모두)"
        x: 17
        y: 12
    }
    Label {
        id: number

        size: Desk.number
        strong: true
        text: !root.today.read ? "모름" : root.today.share === "" ? "아직 없음" : root.today.share
        x: 17
        y: 32
    }
    Label {
        anchors.baseline: number.baseline
        anchors.left: number.right
        anchors.leftMargin: 6
        size: Desk.second
        soft: true
        text: "결과 아는 방문만 " + root.today.known
        visible: root.today.known !== ""
    }
}
