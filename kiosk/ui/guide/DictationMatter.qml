// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The matter: what kind, about which office and seat, and the visitor's words.
Item {
    id: root

    required property Dictation dictation

    Column {
        id: matter

        spacing: 10
        width: parent.width

        DictationPart {
            name: "종류"
            width: parent.width

            Segments {
                choices: root.dictation.kinds
                chosen: root.dictation.filled.kind
                focus: true
                name: "종류"
                widest: root.width / 6

                onPicked: index => root.dictation.put("kind", index)
            }
        }
        DictationPart {
            name: "청구하시는 것"
            visible: root.dictation.asked.includes("claim")
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
        DictationPart {
            name: "어느 자리의 일"
            optional: true
            visible: root.dictation.seats.length > 0
            width: parent.width

            OptionField {
                beside: true
                hint: "번호, 팀, 업무"
                options: root.dictation.seats
                width: parent.width
                written: root.dictation.filled.seat

                onPicked: option => root.dictation.put("seat", option)
            }
        }
        FieldLabel {
            name: "말씀"
        }
    }
    DeskArea {
        anchors.bottom: parent.bottom
        anchors.top: matter.bottom
        anchors.topMargin: 6
        longest: 4000
        name: "말씀"
        text: root.dictation.filled.words
        width: parent.width

        onEdited: written => root.dictation.put("words", written)
    }
}
