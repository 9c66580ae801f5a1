// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// How many things stand how, each in its shape and in words.
Row {
    id: root

    required property var rows

    spacing: 18

    Repeater {
        model: root.rows

        Row {
            id: one

            required property string shape
            required property string words

            height: root.height
            spacing: 6

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: one.shape
            }
            Label {
                color: StaffTheme.tone(one.shape)
                height: root.height
                size: StaffTheme.second
                strong: true
                text: one.words
            }
        }
    }
}
