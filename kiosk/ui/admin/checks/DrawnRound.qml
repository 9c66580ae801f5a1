// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The offices that were drawn for a week; one press takes an office into the form.
ListPanel {
    id: root

    property string chosen: ""

    signal picked(string office)

    empty: root.page.undrawn
    model: root.page.drawn
    title: root.page.week

    delegate: ListChoice {
        id: office

        required property var model

        cells: [[model.office, 0, "strong", [model.place, model.told].filter(Boolean).join(" · ")]]
        chosen: root.chosen === model.office
        least: 60
        shape: model.shape

        onClicked: root.picked(office.model.office)
    }
    footer: Column {
        spacing: 10
        topPadding: 14
        width: ListView.view.width

        Segments {
            choices: ["이번 주", "다음 주"]
            chosen: root.page.ahead
            name: "주"
            width: parent.width

            onPicked: index => root.page.choose(index)
        }
        DeskButton {
            enabled: !root.page.busy
            glyph: "receipt"
            text: "점검표 인쇄"
            visible: root.page.undrawn === ""
            width: parent.width

            onClicked: root.page.sheet()
        }
        ArmedButton {
            about: root.page.coming
            act: "한 번 더 누르면 뽑습니다"
            ask: root.page.coming
            enabled: !root.page.busy
            primary: true
            visible: root.page.coming !== ""
            width: parent.width

            onConfirmed: root.page.draw()
        }
        SmallNote {
            text: root.page.commitment
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }
    }
}
