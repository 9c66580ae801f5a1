// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// The tools in the order of the work, each with the key that takes it.
Rectangle {
    id: root

    required property VenueDrawing page

    signal taken

    color: StaffTheme.colors.ground

    Column {
        id: column

        readonly property real row: Math.min(72, (root.height - 16) / Math.max(1, list.count))

        width: parent.width
        y: 8

        Repeater {
            id: list

            model: root.page.tools

            DeskControl {
                id: tool

                required property var model
                readonly property bool on: model.key === root.page.sheet.tool
                readonly property color face: on ? StaffTheme.colors.onAction : StaffTheme.colors.ink

                Accessible.checkable: true
                Accessible.checked: on
                Accessible.name: text + " " + model.key
                Accessible.role: Accessible.RadioButton
                enabled: root.page.open
                height: column.row
                text: model.name
                width: column.width

                background: Rectangle {
                    border.color: StaffTheme.colors.accent
                    border.width: tool.visualFocus ? 3 : 0
                    color: tool.on ? StaffTheme.colors.action : tool.down ? StaffTheme.colors.lit : "transparent"
                    height: tool.height - 4
                    radius: 8
                    width: tool.width - 12
                    x: 6
                    y: 2
                }
                contentItem: Item {
                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: tool.face
                        name: tool.model.glyph
                        size: 22
                        stroke: 4
                        y: parent.height / 2 - 25
                    }
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        color: tool.face
                        size: 13
                        strong: true
                        text: tool.model.name + " " + tool.model.key
                        y: parent.height / 2 + 1
                    }
                }

                onClicked: {
                    root.page.sheet.take(model.key);
                    root.taken();
                }
            }
        }
    }
    Hairline {
        edge: Qt.RightEdge
    }
}
