// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Who keeps keys; one more person is entrusted by writing their own passphrase here.
Item {
    id: root

    required property CityKeys page

    DeskList {
        id: kept

        height: parent.height
        model: root.page.keepers
        width: 380

        delegate: Item {
            id: one

            required property string name
            required property string told
            required property bool me

            height: 60
            width: ListView.view.width

            Label {
                size: Desk.section
                strong: true
                text: one.me ? one.name + " (나)" : one.name
                width: 220
                y: 8
            }
            Label {
                size: 13
                soft: true
                text: one.told
                y: 33
            }
            ArmedButton {
                act: "한 번 더 누르면 거둡니다"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                ask: "열쇠 거두기"
                height: 42
                size: Desk.second
                visible: !one.me && root.page.seal === "open"

                onConfirmed: root.page.drop(one.name)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Desk.row
                height: 1
                width: parent.width
            }
        }
    }
    Column {
        spacing: 14
        visible: root.page.seal === "open"
        width: parent.width - 420
        x: 420

        Label {
            size: Desk.section
            strong: true
            text: "열쇠 맡기기"
        }
        Label {
            size: Desk.second
            soft: true
            text: "맡을 사람이 와서 자기 비밀 문구를 두 번 적습니다."
            width: parent.width
            wrapMode: Text.Wrap
        }
        OptionField {
            id: who

            hint: root.page.candidates.length > 0 ? "맡을 사람" : "맡을 수 있는 다른 계정이 없습니다"
            options: root.page.candidates
            width: parent.width

            onPicked: option => who.written = option
        }
        SecretField {
            id: one_

            name: "그 사람의 비밀 문구"
            width: parent.width
        }
        SecretField {
            id: two

            name: "한 번 더"
            width: parent.width
        }
        DeskCheck {
            id: calls

            text: "전화 부탁만 열 수 있게"
        }
        DeskButton {
            enabled: !root.page.busy
            filled: true
            text: "열쇠 맡기기"

            onClicked: root.page.add(who.written, one_.text, two.text, !calls.checked)
        }
    }
}
