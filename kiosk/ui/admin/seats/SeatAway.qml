// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Here or away: a reason, then until when; it is said to visitors at once.
Column {
    id: root

    required property Seats page
    required property var seat
    readonly property date today: new Date(page.now + "T00:00:00")
    readonly property string whose: seat.desk ?? ""
    property int reason: 0

    function choose(): void {
        reason = reason || 1;
        quick.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }
    function day(after: int): string {
        const at = new Date(today);
        at.setDate(at.getDate() + after);
        return Qt.formatDate(at, "yyyy-MM-dd");
    }
    // Days from today to this week's Friday, or to the next one at a weekend.
    function friday(): int {
        return (5 - today.getDay() + 7) % 7;
    }
    function mark(until: string): void {
        page.markAway(reason - 1, start.text || page.now, until);
        reason = 0;
    }

    spacing: 8

    onWhoseChanged: reason = 0
    onSeatChanged: start.text = page.now

    Row {
        spacing: 6

        FieldLabel {
            anchors.verticalCenter: parent.verticalCenter
            name: root.seat.awayWords ? "자리 비움 — " + root.seat.awayWords : "자리 비움"
        }
        KeyCap {
            text: "A"
        }
    }
    Segments {
        choices: ["있음", "출장", "교육", "휴가"]
        chosen: root.reason || (root.seat.away ?? 0)
        name: "자리 비움"
        width: parent.width

        onPicked: index => {
            if (index === 0 && root.seat.awayWords)
                root.page.markBack();
            root.reason = index;
        }
    }
    Row {
        spacing: 8
        visible: root.reason > 0

        Repeater {
            id: quick

            model: [["오늘만", 0], ["내일까지", 1], ["금요일까지", root.friday()]]

            DeskButton {
                required property var modelData

                low: true
                text: modelData[0]
                width: (root.width - 16) / 3

                onClicked: root.mark(root.day(modelData[1]))
            }
        }
    }
    Row {
        spacing: 8
        visible: root.reason > 0

        DeskField {
            id: start

            height: 42
            hint: "부터"
            name: "자리 비움 첫날"
            width: (root.width - 8) / 2
        }
        DeskField {
            id: until

            height: 42
            hint: "까지"
            name: "자리 비움 마지막 날"
            width: (root.width - 8) / 2

            onSubmitted: root.mark(text)
        }
    }
    DeskButton {
        height: 42
        size: StaffTheme.second
        text: "이 날짜로 표시"
        visible: root.reason > 0 && until.text !== ""
        width: parent.width

        onClicked: root.mark(until.text)
    }
}
