// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The fields of the step that is being entered, only those it asks for.
Column {
    id: root

    required property CaseSheet sheet
    property bool low: false
    readonly property bool writing: person.writing || office.writing || staff.writing || at.writing

    function begin(): bool {
        const first = [person, office, at].find(field => field.visible);
        first?.forceActiveFocus();
        return first !== undefined;
    }

    function asks(field: string): bool {
        return sheet.asks.includes(field);
    }

    spacing: 8

    OptionField {
        id: person

        beside: root.low
        hint: "맡을 사람"
        options: root.sheet.people
        visible: root.asks("person")
        width: parent.width
        written: root.sheet.people[root.sheet.filled.person] ?? ""

        onPicked: option => root.sheet.put("person", root.sheet.people.indexOf(option))
    }
    OptionField {
        id: office

        beside: root.low
        hint: "넘길 부서"
        options: root.sheet.offices
        visible: root.asks("office")
        width: parent.width
        written: root.sheet.filled.office

        onPicked: option => root.sheet.put("office", option)
    }
    CaseJudgement {
        id: staff

        sheet: root.sheet
        visible: root.asks("upheld")
    }
    Flow {
        spacing: 12
        visible: root.asks("how")
        width: parent.width

        FieldLabel {
            height: 40
            name: "알린 방법"
        }
        Segments {
            choices: root.sheet.hows
            chosen: root.sheet.filled.how
            name: "알린 방법"

            onPicked: index => root.sheet.put("how", index)
        }
        FieldLabel {
            height: 40
            name: "때"
            visible: at.visible
        }
        DeskField {
            id: at

            height: 40
            hint: "지금"
            name: "알린 때"
            text: root.sheet.filled.at
            visible: root.asks("at")
            width: 170

            onEdited: written => root.sheet.put("at", written)
        }
    }
    Row {
        spacing: 16
        visible: root.asks("period")

        Segments {
            choices: root.sheet.periods
            chosen: root.sheet.filled.period
            name: "늘릴 기간"

            onPicked: index => root.sheet.put("period", index)
        }
        DeskCheck {
            checked: root.sheet.filled.consented
            text: "두 번째 연장에 민원인이 동의하심"

            onToggled: root.sheet.put("consented", checked)
        }
    }
    Flow {
        Accessible.name: "보상"
        Accessible.role: Accessible.Grouping
        spacing: 6
        visible: root.asks("grant")
        width: parent.width

        Repeater {
            model: root.sheet.grants

            DeskButton {
                required property int index
                required property string modelData

                Accessible.checkable: true
                Accessible.checked: strong
                Accessible.name: "보상 " + modelData
                low: true
                strong: index === root.sheet.filled.grant
                text: modelData
                width: Math.min(implicitWidth, parent.width)

                onClicked: root.sheet.grant(index)
            }
        }
    }
    Segments {
        choices: root.sheet.letters
        chosen: root.sheet.filled.letter
        name: "보낼 편지"
        visible: root.asks("letter")

        onPicked: index => root.sheet.put("letter", index)
    }
    DeskCheck {
        checked: root.sheet.filled.masked
        text: "이름·연락처·주소를 가리고 내려받기"
        visible: root.asks("masked")

        onToggled: root.sheet.put("masked", checked)
    }
}
