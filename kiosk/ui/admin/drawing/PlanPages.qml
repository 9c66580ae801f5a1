// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The pages of a file, small: a press lays one under the storey.
Flow {
    id: root

    required property PlanBelow plan

    spacing: 8

    Repeater {
        model: root.plan.pages

        DeskControl {
            id: page

            required property var model

            height: 92
            text: model.words
            width: 94

            background: Rectangle {
                border.color: page.visualFocus ? StaffTheme.colors.accent : StaffTheme.edge
                border.width: page.visualFocus ? 3 : 1
                color: StaffTheme.colors.ground
                radius: 6
            }
            contentItem: Item {
                Item {
                    height: 62
                    width: 82
                    x: 6
                    y: 4

                    Component.onCompleted: root.plan.hang(this, page.model.page)
                }
                Label {
                    horizontalAlignment: Text.AlignHCenter
                    size: 13
                    text: page.text
                    width: parent.width
                    y: 68
                }
            }

            onClicked: root.plan.lay(model.page)
        }
    }
}
