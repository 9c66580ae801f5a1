// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// Under the lock line: who the visitor is, masked until asked for, and what they said.
Item {
    id: root

    required property CaseSheet sheet
    property real most: 132

    implicitHeight: 52 + facts.height + 16 + view.height + 12

    Icon {
        id: mark

        color: root.sheet.revealed ? Desk.doneMark : Desk.colors.ink
        name: root.sheet.revealed ? "unlock" : "lock"
        size: 20
        stroke: 4
        x: Desk.margin
        y: 16
    }
    Label {
        id: standing

        anchors.left: mark.right
        anchors.leftMargin: 8
        height: 52
        strong: true
        text: root.sheet.revealed ? "모두 보임" : "가림"
    }
    Label {
        anchors.left: standing.right
        anchors.leftMargin: 10
        anchors.right: toggle.left
        anchors.rightMargin: 8
        height: 52
        size: Desk.second
        soft: true
        text: root.sheet.sealing
    }
    DeskButton {
        id: toggle

        anchors.right: parent.right
        anchors.rightMargin: 16
        height: 42
        key: "L"
        size: Desk.body
        text: root.sheet.revealed ? "지금 가리기" : "모두 보기"
        y: 5

        onClicked: root.sheet.revealed ? root.sheet.mask() : root.sheet.reveal()
    }
    Flow {
        id: facts

        width: parent.width - 2 * Desk.margin
        x: Desk.margin
        y: 52

        Repeater {
            model: root.sheet.facts

            Item {
                id: fact

                required property string label
                required property string value

                height: 34
                width: Math.min(facts.width, Math.max(facts.width / 3, told.implicitWidth + 92))

                Label {
                    height: 33
                    size: 13
                    soft: true
                    text: fact.label
                }
                Label {
                    id: told

                    height: 33
                    strong: true
                    text: fact.value
                    width: parent.width - 84
                    x: 76
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Desk.row
                    height: 1
                    width: parent.width
                }
            }
        }
    }
    Flickable {
        id: view

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: said.implicitHeight
        height: Math.min(said.implicitHeight, root.most)
        width: parent.width - 2 * Desk.margin
        x: Desk.margin
        y: facts.y + facts.height + 12

        Label {
            id: said

            Accessible.name: "말씀: " + text
            lineHeight: 1.4
            size: Desk.section
            text: root.sheet.words
            width: view.width
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.edge
        height: 1
        width: parent.width
    }
}
