// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// Whether names and words can be read, and the passphrase that opens them; how many things stand how.
// `page` has seal, sealing, busy, said and unlock(), lock(), found().
Rectangle {
    id: root

    required property QtObject page
    property var tally: []
    property Item finder: null // where one searches on its page
    property bool asking: true // a page on which nothing can be done before it is opened asks at once

    signal done
    readonly property bool opened: page.seal === "open"
    readonly property bool locked: page.seal === "locked"

    // Whoever is asked can write at once; afterwards the keys are the page's again.
    function ask(): void {
        if (locked && asking) {
            passphrase.lend(finder);
        } else if (!locked && passphrase.focus) {
            passphrase.focus = false;
            done();
        }
    }

    color: StaffTheme.quiet
    implicitHeight: locked ? 112 : 52

    Component.onCompleted: ask()
    onLockedChanged: ask()

    Icon {
        id: mark

        color: root.opened ? StaffTheme.doneMark : StaffTheme.colors.ink
        name: root.opened ? "unlock" : "lock"
        size: 22
        stroke: 4
        x: StaffTheme.margin
        y: 15
    }
    Label {
        id: standing

        anchors.left: mark.right
        anchors.leftMargin: 10
        height: 52
        strong: true
        text: root.opened ? "열림" : root.page.seal === "none" ? "열쇠 없음" : "잠김"
    }
    Label {
        anchors.left: standing.right
        anchors.leftMargin: 10
        anchors.right: tally.left
        anchors.rightMargin: 16
        height: 52
        maximumLineCount: 2
        text: root.page.sealing
        wrapMode: Text.Wrap
    }
    SealTally {
        id: tally

        anchors.right: actions.left
        anchors.rightMargin: 16
        height: 52
        rows: root.tally
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin - 8
        y: 5

        DeskButton {
            height: 42
            size: StaffTheme.body
            text: "지금 잠그기"
            visible: root.opened

            onClicked: root.page.lock()
        }
        DeskButton {
            filled: true
            height: 42
            size: StaffTheme.body
            text: "열쇠 만들기"
            visible: root.page.seal === "none"

            onClicked: root.page.found()
        }
    }
    Row {
        spacing: StaffTheme.gap
        visible: root.locked
        x: StaffTheme.margin
        y: 52

        DeskField {
            id: passphrase

            echoMode: TextInput.Password
            height: 48
            hint: "비밀 문구"
            width: 380

            onSubmitted: open.clicked()
        }
        DeskButton {
            id: open

            enabled: !root.page.busy
            filled: true
            key: "Enter"
            text: "열기"

            onClicked: {
                root.page.unlock(passphrase.text);
                passphrase.text = "";
            }
        }
        Label {
            height: 48
            leftPadding: 8
            soft: true
            text: root.page.busy ? "여는 중입니다" : ""
        }
    }
    EdgeLine {}
}
