// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What was checked where and how often; one check in one press, many in one row.
Column {
    id: root

    required property SpotChecks page
    readonly property string office: choice.currentText

    function take(name: string): void {
        choice.chosen = page.offices.indexOf(name);
    }
    function note(number: string, kept: string): void {
        sent.waits = true;
        page.add(promise.chosen, root.office, day.text, number, kept);
    }

    spacing: 10

    FieldLabel {
        name: "약속"
    }
    DeskPick {
        id: promise

        choices: root.page.promises
        name: "약속"
        width: parent.width

        onPicked: index => chosen = index
    }
    FieldLabel {
        name: "부서"
    }
    DeskPick {
        id: choice

        choices: root.page.offices
        name: "부서"
        width: parent.width

        onPicked: index => chosen = index
    }
    Row {
        spacing: 8
        width: parent.width

        Repeater {
            model: [["한 건 지킴", "1"], ["한 건 못 지킴", "0"]]

            delegate: DeskButton {
                required property list<string> modelData

                enabled: !root.page.busy
                strong: true
                text: modelData[0]
                width: (root.width - 8) / 2

                onClicked: root.note("1", modelData[1])
            }
        }
    }
    FieldLabel {
        name: "모아서 적기: 날, 점검한 건수, 지킨 건수"
    }
    Flow {
        spacing: 8
        width: parent.width

        DeskField {
            id: day

            implicitHeight: 44
            longest: 10
            name: "점검한 날"
            text: root.page.today
            width: 140
        }
        DeskField {
            id: times

            hint: "점검"
            implicitHeight: 44
            longest: 5
            name: "점검한 건수"
            unit: "건"
            width: 88
        }
        DeskField {
            id: kept

            hint: "지킴"
            implicitHeight: 44
            longest: 5
            name: "지킨 건수"
            unit: "건"
            width: 88
        }
        DeskButton {
            enabled: !root.page.busy && times.text !== "" && kept.text !== ""
            filled: enabled
            small: true
            text: "적기"

            onClicked: root.note(times.text, kept.text)
        }
    }
    Sent {
        id: sent

        fields: [times, kept]
        page: root.page
    }
    Heading {
        text: "다음에 공개할 결과 · " + root.page.period
        topPadding: 12
    }
    Repeater {
        model: root.page.counts

        delegate: ListLine {
            required property var model

            cells: [[model.promise, 0, "less wrap"], [model.count, 146, "strong right"]]
            least: 32
        }
    }
}
