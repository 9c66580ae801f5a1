// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The backups on the left; the chosen one proved and restored on the right.
Item {
    id: root

    required property System page

    Panel {
        height: parent.height
        title: "백업"
        width: parent.width - proof.width

        header: DeskButton {
            enabled: !root.page.busy
            filled: true
            text: "지금 백업"

            onClicked: root.page.backUp()
        }

        DeskList {
            anchors.fill: parent
            model: root.page.backups

            delegate: BackupLine {
                page: root.page
                width: ListView.view.width
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "아직 백업이 없습니다.\n한 시간마다 저절로 만듭니다. 다른 곳에 둔 백업은 자료 폴더의 inbox에 넣으면 여기에 나옵니다."
            none: root.page.bare
            page: root.page
            width: parent.width
        }
    }
    Panel {
        id: proof

        anchors.right: parent.right
        edged: false
        height: parent.height
        title: root.page.chosen ? "되돌리기" : "백업을 고르면 시험으로 되돌려 봅니다"
        width: 480

        Column {
            spacing: 20
            width: parent.width

            Label {
                strong: true
                text: root.page.chosen
                width: parent.width
                wrapMode: Text.WrapAnywhere
            }
            Label {
                lineHeight: 1.4
                text: root.page.proof
                visible: root.page.proof !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            Label {
                lineHeight: 1.4
                text: "되돌리는 동안 모두 로그아웃되고, 방문객이 쓰지 않는 키오스크와 안내요원 화면은 몇 초 뒤 다시 켜집니다. 하루에 한 번은 백업을 다른 기기에도 옮겨 두십시오."
                soft: true
                visible: root.page.proof !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            ArmedButton {
                about: root.page.chosen
                act: "한 번 더 누르면 되돌립니다"
                ask: "이 백업으로 되돌리기"
                enabled: !root.page.busy
                visible: root.page.proof !== ""
                width: parent.width

                onConfirmed: root.page.restore()
            }
        }
    }
}
