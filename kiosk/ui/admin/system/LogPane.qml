// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The programs' logs on the left; tables for outside on the right.
Item {
    id: root

    required property System page

    Panel {
        height: parent.height
        title: "프로그램 기록"
        width: parent.width - tables.width

        header: DeskButton {
            enabled: !root.page.busy
            text: "새로 고침"

            onClicked: root.page.look()
        }

        DeskList {
            anchors.fill: parent
            model: root.page.lines

            delegate: LogRow {
                width: ListView.view.width
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "아직 남은 기록이 없습니다.\n이름·전화·민원 내용은 이 기록에 적히지 않습니다."
            none: root.page.silent
            page: root.page
            width: parent.width
        }
    }
    Panel {
        id: tables

        anchors.right: parent.right
        edged: false
        height: parent.height
        title: "내보내기"
        width: 400

        Column {
            spacing: 16
            width: parent.width

            Label {
                lineHeight: 1.4
                soft: true
                text: "자료 폴더의 exports에 표(CSV)로 적습니다. 공개 범위에서 가린 이름과 민원 내용은 들어가지 않습니다."
                width: parent.width
                wrapMode: Text.Wrap
            }
            DeskButton {
                enabled: !root.page.busy
                text: "공개 부서·좌석 표"
                width: parent.width

                onClicked: root.page.export("directory")
            }
            DeskButton {
                enabled: !root.page.busy
                text: "날마다 방문 결과 표"
                width: parent.width

                onClicked: root.page.export("visits")
            }
        }
    }
}
