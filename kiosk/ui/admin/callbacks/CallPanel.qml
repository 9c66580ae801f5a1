// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The chosen call: whom to ring, under the seal, and how it went.
Rectangle {
    id: root

    required property CallQueue page
    // What may be recorded: the key, then the words of its button.
    readonly property list<string> steps: ["O 담당자 부서에 알림", "T 다른 부서로 넘기기", "M 걸었으나 받지 않으심", "C 전화했음으로 마침"]

    // By its key or its button: what ends the call takes two presses, whichever they are.
    function press(letter: string): void {
        if (letter !== "G")
            page.act(letter);
        else if (given.visible && given.enabled)
            given.clicked();
    }

    color: StaffTheme.quiet

    Column {
        id: head

        spacing: 6
        width: parent.width - 40
        x: 20
        y: 20

        Label {
            size: StaffTheme.number
            strong: true
            text: root.page.due
            width: parent.width
        }
        Heading {
            text: root.page.office + " · " + root.page.number
            width: parent.width
        }
    }
    LockLine {
        id: lock

        open: root.page.revealed
        text: open ? "가리기" : "보기"
        told: root.page.masking
        width: parent.width - 40
        x: 20
        y: head.y + head.height + 10

        onClicked: root.page.reveal()
    }
    DeskList {
        height: actions.y - y - 12
        model: root.page.facts
        visible: !root.page.handing
        width: parent.width - 40
        x: 20
        y: lock.y + 60

        delegate: ListLine {
            required property var model

            cells: [[model.label, 72, "small soft"], [model.value, 0, model.label === "전화" ? "large strong" : "wrap"]]
            least: 36
            rule: "transparent"
        }
    }
    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        spacing: StaffTheme.gap
        visible: !root.page.handing
        width: parent.width - 40
        x: 20

        Hint {
            text: "이 부탁이 ‘닿지 않음’으로 끝나고, 다시 걸지 않습니다."
            visible: given.armed
            width: parent.width
            wrapMode: Text.Wrap
        }
        ArmedButton {
            id: given

            about: root.page.number
            act: "한 번 더 누르면 마칩니다"
            ask: "여러 번 걸어도 닿지 않아 마침"
            enabled: !root.page.busy
            key: "G"
            visible: root.page.moves.includes("G")
            width: parent.width

            onConfirmed: root.page.act("G")
        }
        Repeater {
            model: root.steps

            DeskButton {
                id: step

                required property string modelData
                readonly property string letter: modelData[0]

                enabled: root.page.moves.includes(letter) && !root.page.busy
                filled: letter === "C"
                key: letter
                text: modelData.slice(2)
                visible: "MC".includes(letter) || root.page.moves.includes(letter)
                width: actions.width

                onClicked: root.page.act(letter)
            }
        }
    }
    CallHandOver {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        anchors.top: lock.bottom
        anchors.topMargin: 24
        page: root.page
        visible: root.page.handing
        width: parent.width - 40
        x: 20
    }
    EdgeLine {
        edge: Qt.LeftEdge
    }
}
