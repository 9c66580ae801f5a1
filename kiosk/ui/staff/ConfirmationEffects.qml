// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Before and after side by side; what vanishes is named beside them.
Row {
    id: root

    required property var model

    spacing: 28

    Column {
        width: root.model.touches.length > 0 ? parent.width * 0.55 : parent.width

        Item {
            height: 28
            width: parent.width

            Hint {
                text: "무엇이"
            }
            Hint {
                horizontalAlignment: Text.AlignRight
                text: "지금"
                width: parent.width - 150
            }
            Hint {
                horizontalAlignment: Text.AlignRight
                text: "그 뒤"
                width: parent.width
            }
        }
        Repeater {
            model: root.model.effects

            Item {
                id: one

                required property string what
                required property string now
                required property string after
                required property bool less

                Accessible.name: what + ", 지금 " + now + ", 그 뒤 " + after
                Accessible.role: Accessible.ListItem
                height: 40
                width: parent.width

                Label {
                    height: parent.height
                    text: one.what
                }
                Label {
                    height: parent.height
                    horizontalAlignment: Text.AlignRight
                    text: one.now
                    width: parent.width - 150
                }
                Label {
                    color: one.less ? StaffTheme.late : StaffTheme.colors.ink
                    height: parent.height
                    horizontalAlignment: Text.AlignRight
                    strong: true
                    text: one.after
                    width: parent.width
                }
                Hairline {}
            }
        }
    }
    Column {
        spacing: 6
        visible: root.model.touches.length > 0
        width: parent.width * 0.45 - 28

        Hint {
            text: "사라지는 것"
        }
        Repeater {
            model: root.model.touches

            Label {
                required property string modelData

                text: modelData
                width: parent.width
            }
        }
    }
}
