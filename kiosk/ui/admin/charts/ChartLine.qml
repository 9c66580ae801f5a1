// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One problem, numbered as on the sheet, or one change with the mark it bears on the plan.
ListChoice {
    id: root

    required property var model
    readonly property bool problem: model.number > 0

    signal pointed
    signal masked
    signal allowed
    signal settled(bool seat)

    Accessible.name: [model.kind, model.where, model.what].join(" ")
    focusPolicy: problem ? Qt.TabFocus : Qt.NoFocus
    hoverEnabled: problem
    least: words.implicitHeight + 20
    objectName: problem ? "control" : ""
    text: model.where

    onClicked: if (problem)
        pointed()

    ProblemMark {
        number: root.model.number
        severe: root.model.shape === "late"
        visible: root.problem
        x: StaffTheme.margin
        y: 12
    }
    ChangeMark {
        kind: root.model.shape
        visible: !root.problem
        x: StaffTheme.margin
        y: 12
    }
    Column {
        id: words

        spacing: 2
        width: parent.width - x - 16
        x: StaffTheme.margin + 36
        y: 10

        Label {
            strong: true
            text: [root.model.where, root.model.kind].filter(Boolean).join(" · ")
            width: parent.width
        }
        Note {
            size: StaffTheme.second
            soft: !root.problem
            text: root.model.what
            visible: text !== ""
        }
        Row {
            readonly property bool seat: root.model.read_as === "seat"

            spacing: StaffTheme.gap
            topPadding: 6
            visible: root.model.read_as !== ""

            DeskButton {
                Accessible.name: root.model.where + " " + text
                size: StaffTheme.second
                strong: parent.seat
                text: parent.seat ? "자리 맞음" : "자리임"

                onClicked: root.settled(true)
            }
            DeskButton {
                Accessible.name: root.model.where + " " + text
                size: StaffTheme.second
                strong: !parent.seat
                text: parent.seat ? "자리 아님" : "가구 맞음"

                onClicked: root.settled(false)
            }
        }
        Row {
            spacing: StaffTheme.gap
            topPadding: 6
            visible: root.model.named

            DeskButton {
                Accessible.name: root.model.where + " 이름 가리기"
                size: StaffTheme.second
                strong: true
                text: "가리기"

                onClicked: root.masked()
            }
            DeskButton {
                Accessible.name: root.model.where + " 이름이 아님"
                size: StaffTheme.second
                text: "이름 아님"

                onClicked: root.allowed()
            }
        }
    }
}
