// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Plan or table, a search within the office, undo, and the keys that act here.
Item {
    id: root

    required property Seats page
    required property bool table

    signal turned(bool table)

    function seek(): void {
        find.forceActiveFocus();
    }

    implicitHeight: 56

    Segments {
        id: views

        anchors.verticalCenter: parent.verticalCenter
        choices: ["평면", "표"]
        chosen: root.table ? 1 : 0
        name: "보기"
        x: StaffTheme.margin

        onPicked: index => root.turned(index === 1)
    }
    DeskField {
        id: find

        anchors.left: views.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
        height: 40
        hint: "업무, 번호, 전화"
        key: "/"
        width: 240

        onSubmitted: root.page.plan.seek(text)
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        DeskButton {
            enabled: root.page.plan.undoable
            glyph: "restart"
            low: true
            key: "Ctrl Z"
            opacity: enabled ? 1 : 0.5
            text: "되돌리기"

            onClicked: root.page.plan.undo()
        }
        Repeater {
            model: [["옮기기", "←↑↓→"], ["맞바꾸기", "X"], ["자리 비움", "A"], ["숨기기", "H H"]]

            Row {
                id: hint

                required property var modelData

                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                visible: root.width > 1180

                SmallPrint {
                    text: hint.modelData[0]
                }
                KeyCap {
                    text: hint.modelData[1]
                }
            }
        }
    }
    Hairline {}
}
