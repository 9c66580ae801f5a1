// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.staff

// One problem, numbered as on the sheet, or one change with the mark it bears on the plan.
T.AbstractButton {
    id: root

    required property int number
    required property string shape
    required property string kind
    required property string where
    required property string what
    required property bool named
    property bool chosen: false

    signal pointed
    signal masked
    signal allowed

    Accessible.name: [kind, where, what].join(" ")
    Accessible.role: Accessible.Button
    focusPolicy: number > 0 ? Qt.TabFocus : Qt.NoFocus
    hoverEnabled: number > 0
    implicitHeight: Math.max(48, words.implicitHeight + 20)
    objectName: number > 0 ? "control" : ""
    text: where

    background: Rectangle {
        border.color: Desk.colors.accent
        border.width: root.visualFocus ? 3 : 0
        color: root.chosen ? Desk.chosen : Desk.colors.ground

        Rectangle {
            color: Desk.colors.accent
            height: parent.height
            visible: root.chosen
            width: 4
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }
    contentItem: Item {
        ProblemMark {
            number: root.number
            severe: root.shape === "late"
            visible: root.number > 0
            x: Desk.margin
            y: 12
        }
        ChangeMark {
            kind: root.shape
            visible: root.number === 0
            x: Desk.margin
            y: 12
        }
        Column {
            id: words

            spacing: 2
            width: parent.width - x - 16
            x: Desk.margin + 36
            y: 10

            Label {
                strong: true
                text: [root.where, root.kind].filter(one => one !== "").join(" · ")
                width: parent.width
            }
            Label {
                size: Desk.second
                soft: root.number === 0
                text: root.what
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            Row {
                spacing: Desk.gap
                topPadding: 6
                visible: root.named

                DeskButton {
                    Accessible.name: root.where + " 이름 가리기"
                    size: Desk.second
                    strong: true
                    text: "가리기"

                    onClicked: root.masked()
                }
                DeskButton {
                    Accessible.name: root.where + " 이름이 아님"
                    size: Desk.second
                    text: "이름 아님"

                    onClicked: root.allowed()
                }
            }
        }
    }

    onClicked: if (number > 0)
        pointed()
}
