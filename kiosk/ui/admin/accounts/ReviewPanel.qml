// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The monthly review: when the last one was, whether nothing is missing, and one's own remark.
FormPanel {
    id: root

    required property Accounts page
    readonly property LogView log: page.log

    spacing: 16
    title: "월 점검"

    Cells {
        cells: [[root.log.calls, 0, "strong"]]
        mark: 20
        shape: root.log.due ? "near" : "done"
        width: parent.width
    }
    Note {
        lineHeight: 1.4
        text: root.log.last
    }
    DeskButton {
        enabled: !root.page.busy
        text: "빠진 줄이 없는지 확인"
        width: parent.width

        onClicked: root.log.verify()
    }
    FieldLabel {
        name: "무엇을 살폈고 무엇을 보았습니까"
    }
    DeskArea {
        id: remark

        height: 120
        hint: "밤에 열람한 민원 없음, 모르는 로그인 없음"
        name: "살핀 말"
        width: parent.width
    }
    DeskButton {
        enabled: !root.page.busy
        filled: remark.text.trim() !== ""
        text: "살핀 것으로 남기기"
        width: parent.width

        onClicked: {
            sent.waits = true;
            root.log.review(remark.text);
        }
    }
    Sent {
        id: sent

        fields: [remark]
        page: root.page
    }
}
