// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The promise of two minutes today: who knew the way, and between which bounds those who arrived lie.
Item {
    id: root

    required property Day today

    Rectangle {
        color: StaffTheme.colors.hairline
        height: 52
        width: 1
        y: 12
    }
    Hint {
        text: "2분 안에 길을 앎"
        x: 17
        y: 8
    }
    Heading {
        text: !root.today.read ? "모름" : root.today.knew === "" ? "아직 없음" : root.today.knew
        x: 17
        y: 28
    }
    Hint {
        text: "2분 안 도착 " + root.today.arrived
        visible: root.today.arrived !== ""
        x: 17
        y: 54
    }
}
