// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One "this is wrong": where, when, what of it, and the two things to do.
Item {
    id: root

    required property Words page
    required property string report
    required property string where
    required property string told
    required property string what
    required property string office

    implicitHeight: lines.implicitHeight + 24

    Column {
        id: lines

        spacing: 6
        width: parent.width - 32
        x: 16
        y: 12

        Label {
            strong: true
            text: root.where
            width: parent.width
        }
        Label {
            text: root.what
            width: parent.width
            wrapMode: Text.Wrap
        }
        Row {
            spacing: Desk.gap

            Label {
                height: 40
                size: Desk.second
                soft: true
                text: root.told
                width: 90
            }
            DeskButton {
                height: 40
                size: Desk.body
                text: "부서 열기"
                visible: root.office !== ""

                onClicked: root.page.visit(root.office)
            }
            DeskButton {
                Accessible.name: root.where + " 고쳤음"
                height: 40
                size: Desk.body
                text: "고쳤음"

                onClicked: root.page.handled(root.report)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.edge
        height: 1
        width: parent.width - 32
        x: 16
    }
}
