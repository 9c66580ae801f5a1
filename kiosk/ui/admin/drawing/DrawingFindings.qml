// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is missing of the drawing now: a press goes to its place, the button beside it mends it.
Item {
    id: root

    required property VenueDrawing page

    Heading {
        id: head

        height: 48
        text: root.page.findings.length === 0 && root.page.problems === 0 ? "지금 문제 없음" : "지금 문제 " + root.page.problems
        verticalAlignment: Text.AlignVCenter
        x: 16
    }
    SmallPrint {
        anchors.left: head.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: 12
        height: 48
        text: root.page.checked
    }
    DeskList {
        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        model: root.page.findings
        width: parent.width

        delegate: ListChoice {
            id: line

            required property var model

            Accessible.name: model.number + ". " + model.title
            implicitHeight: column.height + 20

            Column {
                id: column

                spacing: 4
                width: line.width - 32
                x: 16
                y: 8

                Row {
                    spacing: 8

                    StatusMark {
                        anchors.verticalCenter: parent.verticalCenter
                        shape: line.model.shape
                        size: 18
                    }
                    Note {
                        strong: true
                        text: line.model.number + ". " + line.model.title
                        width: column.width - 30
                    }
                }
                SideNote {
                    text: line.model.detail
                    visible: text !== ""
                }
                DeskButton {
                    height: 38
                    size: StaffTheme.second
                    strong: true
                    text: line.model.repair
                    visible: text !== ""

                    onClicked: root.page.mend(line.model.index0)
                }
            }

            onClicked: root.page.jump(model.index0)
        }
    }
}
