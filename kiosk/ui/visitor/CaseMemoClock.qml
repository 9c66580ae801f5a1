// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// What is left of two minutes, or how long was spoken; while it hears, how loud it is; what was wrong, in amber.
Block {
    id: root

    required property string clock
    required property bool hears
    required property bool kept
    required property int level
    required property int levels
    required property bool small
    required property string tells
    required property bool warning

    implicitHeight: lines.height + Theme.dp(small ? 36 : 96)

    Rectangle {
        Accessible.name: root.clock + " " + root.tells
        Accessible.role: Accessible.StaticText
        anchors.fill: parent
        border.color: root.warning ? Theme.colors.warning : root.hears ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.hears || root.warning ? 5 : 3)
        color: Theme.colors.ground
        radius: Theme.dp(26)

        Column {
            id: lines

            anchors.centerIn: parent
            spacing: Theme.dp(root.small ? 8 : 36)
            width: parent.width - 2 * Theme.dp(36)

            Words {
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                size: root.small ? Theme.title : Theme.attract
                text: root.clock
                width: parent.width
            }
            // Where there is room its place stays: nothing moves when it begins to hear.
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                opacity: root.hears ? 1 : 0
                spacing: Theme.dp(root.small ? 12 : 20)
                visible: root.hears || !root.small && !root.kept

                Repeater {
                    model: root.levels

                    Rectangle {
                        required property int index

                        border.color: Theme.colors.accent
                        border.width: Theme.fixed(3)
                        color: index < root.level ? Theme.colors.accent : Theme.colors.ground
                        height: Theme.fixed(root.small ? 56 : 120)
                        radius: Theme.fixed(10)
                        width: Theme.fixed(root.small ? 44 : 64)
                    }
                }
            }
            Words {
                color: root.warning ? Theme.colors.warning : Theme.colors.softInk
                font.weight: root.warning ? Font.DemiBold : Font.Medium
                horizontalAlignment: Text.AlignHCenter
                size: root.small ? Theme.body : Theme.heading
                text: root.tells
                width: parent.width
            }
        }
    }
}
