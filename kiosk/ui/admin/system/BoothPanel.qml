// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One booth: what it told last, what to do about it, and what is done at the server's own PC alone.
FormPanel {
    id: root

    required property System page
    property bool adding: false

    spacing: 16
    title: adding ? "키오스크 더하기" : page.booth + " " + page.place

    Column {
        visible: !root.adding
        width: parent.width

        Repeater {
            model: root.page.boothFacts

            delegate: ListLine {
                required property var model

                cells: [[model.name, 112, "soft"], [model.value, 0, "strong right"]]
                least: 40
            }
        }
    }
    Heading {
        Accessible.role: Accessible.Heading
        text: "할 것"
        visible: !root.adding && tasks.count > 0
    }
    Repeater {
        id: tasks

        model: root.adding ? null : root.page.boothTasks

        Column {
            id: task

            required property var model

            spacing: 4
            width: parent.width

            Row {
                spacing: 8
                width: parent.width

                StatusMark {
                    shape: task.model.shape
                    size: 20
                }
                Note {
                    strong: true
                    text: task.model.told
                    width: parent.width - 28
                }
            }
            Note {
                lineHeight: 1.4
                soft: true
                text: task.model.remedy
            }
        }
    }
    DeskButton {
        enabled: !root.page.busy
        text: "담당에게 메일로 알리기"
        visible: !root.adding && tasks.count > 0 && root.page.barred === ""
        width: parent.width

        onClicked: root.page.tellCaretaker()
    }
    Note {
        lineHeight: 1.4
        soft: true
        text: root.page.barred || root.page.told
        visible: !root.adding && tasks.count > 0 && text !== ""
    }
    Note {
        lineHeight: 1.4
        text: "시의 서버가 있는 PC에서 합니다. 훔친 관리 PC로는 키오스크를 더할 수 없도록 관리 화면에는 그 권한이 없습니다."
        visible: root.adding
    }
    Repeater {
        model: root.adding ? ["서버에서: kiosk server add-booth 글자 --place 자리", "등록 파일은 USB로, 여는 낱말은 종이로 따로 가져갑니다.", "새 기기에서: kiosk join 파일", "1분 안에 이 목록에 ‘잘 됨’으로 나옵니다."] : ["기기를 바꿀 때: kiosk server replace-booth " + root.page.booth, "아주 뺄 때: kiosk server remove " + root.page.booth]

        Row {
            id: step

            required property int index
            required property string modelData

            spacing: 10
            width: parent.width

            Label {
                soft: true
                strong: true
                text: root.adding ? step.index + 1 + "." : "·"
            }
            Note {
                lineHeight: 1.4
                soft: !root.adding
                text: step.modelData
                width: parent.width - 30
            }
        }
    }
}
