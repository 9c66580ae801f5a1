// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Where every walk-up begins: words or a visit's four digits, and the visit's own clock once it runs.
Rectangle {
    id: root

    required property Console counter

    readonly property WalkUp walkUp: counter.walkUp

    signal freed

    function fill(words: string): void {
        field.text = words;
        if (words === "" && !walkUp.running)
            freed();
    }
    function write(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.cursor = field.text.length; // what was told is written on, not before
    }

    color: walkUp.active ? StaffTheme.chosen : StaffTheme.colors.ground

    TimeRing {
        id: ring

        anchors.verticalCenter: parent.verticalCenter
        seconds: root.walkUp.seconds
        text: root.walkUp.clock
        visible: root.walkUp.running
        x: StaffTheme.margin
    }
    DeskField {
        id: field

        anchors.left: parent.left
        anchors.leftMargin: root.walkUp.running ? 116 : StaffTheme.margin
        anchors.right: button.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
        hint: "어디를 찾으시는지 — 업무, 부서, 자리 번호, 방문 번호"
        key: "/"
        name: "찾는 곳이나 방문 번호"

        onEdited: written => root.counter.guide.write(written)

        Hint {
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: "방문 " + root.walkUp.code
            visible: root.walkUp.running
        }
    }
    DeskButton {
        id: pen

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        glyph: "pen"
        height: 52
        key: "F7"
        text: "민원 적기"
        visible: !root.walkUp.active

        onClicked: root.counter.case.open()
    }
    DeskButton {
        id: button

        anchors.right: pen.visible ? pen.left : parent.right
        anchors.rightMargin: pen.visible ? 8 : 16
        anchors.verticalCenter: parent.verticalCenter
        filled: root.counter.watch.on && !root.walkUp.active && !root.counter.band.ringing && !root.counter.follow.here
        glyph: root.walkUp.active ? "" : "walk"
        height: 52
        key: root.walkUp.active ? "Esc" : "F2"
        strong: !root.walkUp.active
        text: root.walkUp.active ? "그만두기" : "방문 시작"

        onClicked: root.walkUp.active ? root.counter.guide.back() : root.counter.guide.start()
    }
    Hairline {
        color: StaffTheme.colors.hairline
    }
}
