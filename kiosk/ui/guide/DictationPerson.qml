// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Who it is from and how to be told: the age first, then only what this kind of case asks.
Column {
    id: root

    required property Dictation dictation
    readonly property real gap: 16
    readonly property real half: (width - gap) / 2

    component Field: DictationPart {
        id: field

        required property string key

        visible: root.dictation.asked.includes(key)

        DeskField {
            height: 44
            longest: 200
            name: field.name
            text: root.dictation.filled[field.key]
            width: field.width

            onEdited: written => root.dictation.put(field.key, written)
        }
    }

    spacing: 8

    Row {
        spacing: root.gap

        DictationPart {
            id: age

            name: "만 14세 이상"
            width: 140

            Segments {
                choices: root.dictation.ages
                chosen: root.dictation.filled.over_14
                height: 44
                name: "만 14세 이상"
                width: parent.width

                onPicked: index => root.dictation.put("over_14", index)
            }
        }
        Field {
            key: "name"
            name: "이름"
            width: guardian.visible ? (root.width - age.width) / 2 - root.gap : root.width - age.width - root.gap
        }
        Field {
            id: guardian

            key: "guardian"
            name: "보호자 이름"
            width: (root.width - age.width) / 2 - root.gap
        }
    }
    Row {
        spacing: root.gap

        Field {
            id: address

            key: "address"
            name: "주소"
            width: root.half
        }
        Field {
            key: "contact"
            name: "연락처"
            width: root.half
        }
        Field {
            key: "place"
            name: "원하시는 곳이나 번호"
            optional: true
            width: root.half
        }
    }
    DictationPart {
        name: "답을 받으실 방법"
        visible: root.dictation.asked.includes("tell_by")
        width: parent.width

        Segments {
            choices: root.dictation.tellBy
            chosen: root.dictation.filled.tell_by
            name: "답을 받으실 방법"
            widest: root.width / 5

            onPicked: index => root.dictation.put("tell_by", index)
        }
    }
    DictationPart {
        name: "전화 받으실 때"
        visible: root.dictation.times.length > 0
        width: parent.width

        DeskPick {
            choices: root.dictation.times
            chosen: root.dictation.filled.wished
            name: "전화 받으실 때"
            width: parent.width

            onPicked: index => root.dictation.put("wished", index)
        }
    }
    DictationPart {
        name: "동의"
        optional: true
        visible: consents.count > 0
        width: parent.width

        Flow {
            spacing: 12
            width: parent.width

            Repeater {
                id: consents

                model: root.dictation.consents

                DeskCheck {
                    required property var modelData

                    checked: modelData.chosen
                    implicitHeight: 32
                    implicitWidth: contentItem.implicitWidth
                    text: modelData.name

                    onClicked: root.dictation.toggle(modelData.id)
                }
            }
        }
    }
}
