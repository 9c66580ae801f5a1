pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What the visitor tells: left the matter, right who it is from, with the notice to be told beforehand.
FocusScope {
    id: root

    required property Dictation dictation
    readonly property real half: (width - 32) / 2

    component Field: DictationPart {
        id: field

        required property string key

        DeskField {
            height: 46
            longest: 200
            name: field.name
            text: root.dictation.filled[field.key]
            width: field.width

            onEdited: written => root.dictation.put(field.key, written)
        }
    }

    Column {
        id: matter

        spacing: 12
        width: root.half

        DictationPart {
            name: "종류"
            width: parent.width

            Segments {
                choices: root.dictation.kinds
                chosen: root.dictation.filled.kind
                focus: true
                name: "종류"
                widest: root.half / 6

                onPicked: index => root.dictation.put("kind", index)
            }
        }
        DictationPart {
            name: "청구하시는 것"
            visible: root.dictation.claiming
            width: parent.width

            Segments {
                choices: root.dictation.claims
                chosen: root.dictation.filled.claim
                name: "청구하시는 것"
                widest: 140

                onPicked: index => root.dictation.put("claim", index)
            }
        }
        DictationPart {
            name: "어느 부서의 일"
            width: parent.width

            OptionField {
                beside: true
                hint: "부서"
                options: root.dictation.offices
                width: parent.width
                written: root.dictation.filled.office

                onPicked: option => root.dictation.put("office", option)
            }
        }
        FieldLabel {
            id: said

            name: "말씀"
        }
    }
    DeskArea {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.top: matter.bottom
        anchors.topMargin: 6
        longest: 4000
        name: "말씀"
        text: root.dictation.filled.words
        width: root.half

        onEdited: written => root.dictation.put("words", written)
    }
    Column {
        id: person

        spacing: 10
        width: root.half
        x: root.half + 32

        Field {
            key: "name"
            name: "이름"
            width: parent.width
        }
        Field {
            key: "address"
            name: "주소"
            width: parent.width
        }
        Field {
            key: "contact"
            name: "연락처"
            width: parent.width
        }
        DictationPart {
            name: "답을 받으실 방법"
            width: parent.width

            Segments {
                choices: root.dictation.tellBy
                chosen: root.dictation.filled.tell_by
                name: "답을 받으실 방법"
                widest: root.half / 5

                onPicked: index => root.dictation.put("tell_by", index)
            }
        }
    }
    Label {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.top: person.bottom
        anchors.topMargin: 12
        lineHeight: 1.25
        size: Desk.second
        soft: root.dictation.notice === ""
        text: root.dictation.notice === "" ? "종류를 고르시면, 먼저 알려 드릴 개인정보 안내가 여기에 나옵니다." : root.dictation.notice
        verticalAlignment: Text.AlignTop
        width: root.half
        wrapMode: Text.Wrap
        x: root.half + 32
    }
}
