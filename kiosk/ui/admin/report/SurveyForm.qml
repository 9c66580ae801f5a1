// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A survey is closed with the answers that visitors gave; one made elsewhere is written in one line.
Column {
    id: root

    required property Report page
    readonly property Item first: closed

    signal sent

    spacing: 14

    Note {
        soft: true
        text: root.page.survey + " 마친 날을 적으면 그때부터 공개 기한을 셉니다."
    }
    ListLine {
        cells: [[root.page.answers, 0, "strong wrap"]]
        rule: "transparent"
        visible: root.page.answers !== ""
        width: parent.width

        ArmedButton {
            Accessible.name: "설문 " + text
            about: root.page.year + root.page.answers
            ask: "이 답으로 마치기"
            enabled: !root.page.busy
            primary: true
            small: true
            visible: root.page.closable

            onConfirmed: {
                root.sent();
                root.page.closeSurvey();
            }
        }
    }
    Note {
        soft: true
        text: "다른 곳에서 한 조사는 여기에 적습니다."
        visible: root.page.answers !== ""
    }
    Row {
        id: line

        spacing: 8
        width: parent.width

        FormField {
            id: closed

            label: "마친 날"
            longest: 10
            name: "조사를 마친 날"
            text: root.page.today
            width: 140
        }
        FormField {
            id: respondents

            longest: 10
            name: "응답한 사람"
            unit: "명"
            width: 120
        }
        FormField {
            id: result

            label: "만족도(100점까지)"
            longest: 6
            name: "만족도"
            unit: "점"
            width: 120
        }
        FormField {
            id: note

            label: "한 줄 적기"
            longest: 120
            name: "조사에 대한 한 줄"
            optional: true
            width: line.width - 140 - 2 * 120 - write.width - 4 * 8
        }
        DeskButton {
            id: write

            Accessible.name: "조사 적기"
            anchors.bottom: parent.bottom
            enabled: !root.page.busy && respondents.text !== "" && result.text !== ""
            filled: enabled
            small: true
            text: "적기"
            width: 84

            onClicked: {
                root.sent();
                root.page.recordSurvey(closed.text, respondents.text, result.text, note.text);
            }
        }
    }
}
