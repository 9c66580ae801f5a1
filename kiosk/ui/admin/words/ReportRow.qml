// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One "this is wrong": where, when, what of it, and the two things to do.
Item {
    id: root

    required property Words page
    required property var model

    implicitHeight: lines.implicitHeight + 24
    width: ListView.view.width

    Column {
        id: lines

        spacing: 6
        width: parent.width
        y: 12

        Label {
            strong: true
            text: root.model.where
            width: parent.width
        }
        Note {
            text: root.model.what
        }
        Row {
            spacing: StaffTheme.gap

            Hint {
                height: 40
                text: root.model.told
                width: 90
            }
            DeskButton {
                height: 40
                size: StaffTheme.body
                text: "부서 열기"
                visible: root.model.office !== ""

                onClicked: root.page.visit(root.model.office)
            }
            DeskButton {
                Accessible.name: root.model.where + " 고쳤음"
                height: 40
                size: StaffTheme.body
                text: "고쳤음"

                onClicked: root.page.handled(root.model.report)
            }
        }
    }
    EdgeLine {}
}
