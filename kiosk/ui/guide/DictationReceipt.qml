// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What the visitor takes along, large enough to be copied by hand; nothing on it tells who they are.
Column {
    id: root

    required property Dictation dictation

    component Fact: Column {
        id: fact

        required property string name
        property alias text: value.text
        property alias size: value.size

        spacing: 4

        FieldLabel {
            name: fact.name
        }
        Label {
            id: value

            size: 28
            strong: true
        }
    }

    spacing: 24
    topPadding: 12

    Fact {
        name: "답을 드릴 때"
        size: 36
        text: root.dictation.due
    }
    Row {
        spacing: 72

        Fact {
            name: "접수 번호"
            size: 36
            text: root.dictation.number
        }
        Fact {
            name: "확인번호"
            size: 36
            text: root.dictation.codeless ? "없음" : root.dictation.code === "" ? "처음 드린 것" : root.dictation.code
        }
    }
    Fact {
        name: "맡은 곳"
        text: root.dictation.window
    }
    Label {
        soft: true
        text: root.dictation.codeless ? "번호와 맡은 곳의 전화를 적어 드리십시오. 키오스크에서는 찾아볼 수 없으니 전화로 물으시도록 말씀해 주십시오." : "번호와 확인번호를 적어 드리십시오. 이 화면을 닫으면 다시 나오지 않습니다."
    }
}
