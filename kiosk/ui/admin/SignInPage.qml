// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Name and password; in a new installation also the code from the data folder.
FocusScope {
    id: root

    required property Signing signing
    property bool booth: false
    property bool demo: false

    signal closed

    readonly property bool first: signing.codeFile !== ""

    property bool asked: false // whether the answer to what was sent is still to come
    property bool early: false // sent before the data were open: it goes when they are

    function send(): void {
        early = signing.busy && !asked;
        if (signing.busy)
            return;
        asked = true;
        if (first)
            signing.begin(code.text, name.text, password.text);
        else
            signing.enter(name.text, password.text, fresh.text);
    }

    // Where the next letter belongs: without this the name was lost and the password stood in the name's field.
    function begin(): void {
        const field = signing.given ? fresh : first && code.text === "" ? code : name.text === "" ? name : password;
        field.forceActiveFocus();
    }

    Component.onCompleted: begin()
    onVisibleChanged: {
        if (visible)
            begin();
    }

    Connections {
        function onChanged(): void {
            if (root.early && !root.signing.busy) {
                root.early = false;
                if (!root.first)
                    root.send();
            }
            if (root.signing.busy || !(root.asked || root.first && name.text === ""))
                return;
            if (root.asked)
                fresh.text = "";
            if (root.asked && !root.signing.given)
                password.text = "";
            root.asked = false;
            if (root.visible)
                root.begin();
        }

        target: root.signing
    }
    Column {
        anchors.centerIn: parent
        spacing: 16
        width: 440

        Label {
            size: StaffTheme.caller
            strong: true
            text: "민원안내소 관리"
        }
        DemoTag {
            visible: root.demo
        }
        Note {
            text: root.first ? "첫 계정을 만듭니다. 설치 코드는 이 파일에 있습니다: " + root.signing.codeFile : "계정 이름과 비밀번호로 로그인해 주십시오."
        }
        DeskField {
            id: code

            hint: "설치 코드"
            visible: root.first
            width: parent.width
        }
        DeskField {
            id: name

            hint: "계정 이름"
            width: parent.width

            onSubmitted: password.forceActiveFocus()
        }
        DeskField {
            id: password

            echoMode: TextInput.Password
            hint: "비밀번호"
            width: parent.width

            onSubmitted: fresh.visible ? fresh.forceActiveFocus() : root.send()
        }
        DeskField {
            id: fresh

            echoMode: TextInput.Password
            hint: "새 비밀번호"
            visible: root.signing.given
            width: parent.width

            onSubmitted: root.send()
        }
        DeskButton {
            enabled: !root.signing.busy
            filled: true
            text: root.first ? "계정 만들기" : "로그인"
            width: parent.width

            onClicked: root.send()
        }
        DeskButton {
            text: "키오스크로 돌아가기"
            visible: root.booth
            width: parent.width

            onClicked: root.closed()
        }
        Note {
            color: root.signing.busy ? StaffTheme.colors.softInk : StaffTheme.late
            text: root.signing.problem
        }
    }
}
