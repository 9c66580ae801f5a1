// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A month left, the chosen day right: what it is to be, and every due time that would move, before it does.
DeskPage {
    id: root

    required property CityCalendar page

    foot.visible: false
    title: "달력"
    told: page.title

    actions: [
        DeskButton {
            Accessible.name: "이전 달"
            glyph: "previous"
            key: "PgUp"
            text: ""

            onClicked: root.page.turnMonth(-1)
        },
        DeskButton {
            text: "이번 달"

            onClicked: root.page.turnMonth(0)
        },
        DeskButton {
            Accessible.name: "다음 달"
            glyph: "next"
            key: "PgDn"
            text: ""

            onClicked: root.page.turnMonth(1)
        }
    ]

    Keys.onPressed: event => {
        const steps = {
            [Qt.Key_Left]: -1,
            [Qt.Key_Right]: 1,
            [Qt.Key_Up]: -7,
            [Qt.Key_Down]: 7
        };
        event.accepted = true;
        if (event.key === Qt.Key_Escape) {
            root.page.leave();
            root.rest();
        } else if (event.key === Qt.Key_PageUp)
            root.page.turnMonth(-1);
        else if (event.key === Qt.Key_PageDown)
            root.page.turnMonth(1);
        else if (steps[event.key] !== undefined)
            root.page.step(steps[event.key]);
        else
            event.accepted = false;
    }

    MonthGrid {
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: side.left
        anchors.rightMargin: StaffTheme.margin
        height: parent.height - y - 16
        page: root.page
        y: 8
    }
    DayPanel {
        id: side

        anchors.right: parent.right
        height: parent.height
        page: root.page
        width: Math.max(440, root.width * 0.46)
    }
}
