// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// By what arrivals were known.
Column {
    id: root

    required property Report page
    property real room: 0 // for the widest count beside its bar

    spacing: 10

    Heading {
        text: "도착의 근거, 건"
    }
    Repeater {
        model: root.page.evidence

        Column {
            id: one

            required property string name
            required property real share
            required property string count
            required property bool firm
            required property string late

            spacing: 4
            width: root.width

            Label {
                text: one.name + " · " + one.late
            }
            Row {
                spacing: 8

                Rectangle {
                    border.color: StaffTheme.colors.action
                    border.width: one.firm ? 0 : 1
                    color: one.firm ? StaffTheme.colors.action : "#b1cefb"
                    height: 20
                    width: Math.max(2, (root.width - root.room) * one.share)
                }
                Label {
                    height: 20
                    strong: true
                    text: one.count

                    onImplicitWidthChanged: root.room = Math.max(root.room, implicitWidth + parent.spacing)
                }
            }
        }
    }
}
