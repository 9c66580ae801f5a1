// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The backups on the left; the chosen one proved and restored on the right.
Row {
    id: root

    required property System page

    ListPanel {
        empty: "아직 백업이 없습니다.\n한 시간마다 저절로 만듭니다. 다른 곳에 둔 백업은 자료 폴더의 inbox에 넣으면 여기에 나옵니다."
        model: root.page.backups
        page: root.page
        title: "백업"
        width: parent.width - proof.width

        delegate: ListChoice {
            required property var model

            Accessible.name: model.when + " " + model.told
            cells: [[model.when, 156, "strong"], [model.told, 0, "less"]]
            chosen: model.name === root.page.chosen
            enabled: !root.page.busy
            least: 56
            text: model.when

            onClicked: root.page.choose(model.name)
        }
        header: DeskButton {
            enabled: !root.page.busy
            filled: true
            text: "지금 백업"

            onClicked: root.page.backUp()
        }
    }
    FormPanel {
        id: proof

        spacing: 20
        title: root.page.chosen ? "되돌리기" : "백업을 고르면 시험으로 되돌려 봅니다"
        width: 480

        Note {
            strong: true
            text: root.page.chosen
            wrapMode: Text.WrapAnywhere
        }
        Column {
            spacing: 20
            visible: root.page.proof !== ""
            width: parent.width

            Note {
                lineHeight: 1.4
                text: root.page.proof
            }
            Note {
                lineHeight: 1.4
                soft: true
                text: "되돌리는 동안 모두 로그아웃되고, 방문객이 쓰지 않는 키오스크와 안내요원 화면은 몇 초 뒤 다시 켜집니다. 하루에 한 번은 백업을 다른 기기에도 옮겨 두십시오."
            }
            ArmedButton {
                about: root.page.chosen
                act: "한 번 더 누르면 되돌립니다"
                ask: "이 백업으로 되돌리기"
                enabled: !root.page.busy
                width: parent.width

                onConfirmed: root.page.restore()
            }
        }
    }
}
