// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The programs' logs on the left; tables for outside on the right.
Row {
    id: root

    required property System page

    ListPanel {
        empty: "아직 남은 기록이 없습니다.\n이름·전화·민원 내용은 이 기록에 적히지 않습니다."
        model: root.page.lines
        page: root.page
        title: "프로그램 기록"
        width: parent.width - tables.width

        delegate: ListLine {
            required property var model

            cells: [[model.when, 108, "less"], [model.program, 60, "less soft"], [model.what, 0, "less wrap"]]
            least: 40
            mark: 14
            shape: model.shape
        }
        header: DeskButton {
            enabled: !root.page.busy
            text: "새로 고침"

            onClicked: root.page.look()
        }
    }
    FormPanel {
        id: tables

        spacing: 16
        title: "내보내기"
        width: 400

        Note {
            lineHeight: 1.4
            soft: true
            text: "자료 폴더의 exports에 표(CSV)로 적습니다. 가린 이름과 민원 내용은 들어가지 않습니다. ‘내부용’이 붙은 표는 공개하지 않습니다."
        }
        Repeater {
            model: [["공개 부서·좌석 표", "directory"], ["날마다 방문 결과 표", "visits"]]

            DeskButton {
                required property list<string> modelData

                enabled: !root.page.busy
                text: modelData[0]
                width: tables.width - 2 * StaffTheme.margin

                onClicked: root.page.export(modelData[1])
            }
        }
    }
}
