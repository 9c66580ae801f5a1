// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Today from opening to closing: past tinted, lunch hatched, now as a flag, each due thing on its minute.
Item {
    id: root

    required property Tasks page
    readonly property var hours: page.hours
    readonly property real margin: 32
    readonly property int count: Math.max(1, hours.closes - hours.opens)

    // Room for the last label right of its flag.
    readonly property real room: 124

    function place(share: real): real {
        return margin + share * track.width;
    }

    implicitHeight: 120

    Rectangle {
        id: track

        border.color: StaffTheme.edge
        border.width: 1
        color: StaffTheme.colors.ground
        height: 18
        width: parent.width - root.margin - root.room
        x: root.margin
        y: 72

        Rectangle {
            color: StaffTheme.row
            height: parent.height - 2
            width: Math.max(0, root.hours.now * parent.width - 1)
            x: 1
            y: 1
        }
        Rectangle {
            color: StaffTheme.quiet
            height: parent.height - 2
            width: (root.hours.lunch[1] - root.hours.lunch[0]) * parent.width
            x: root.hours.lunch[0] * parent.width
            y: 1

            Label {
                anchors.centerIn: parent
                size: StaffTheme.key
                soft: true
                text: "점심"
                visible: parent.width > 40
            }
        }
    }
    Repeater {
        model: root.count + 1

        SmallPrint {
            required property int index

            horizontalAlignment: index === 0 ? Text.AlignLeft : index === root.count ? Text.AlignRight : Text.AlignHCenter
            text: (root.hours.opens + index) + "시"
            visible: root.hours.clock === "" || Math.abs(x + (index === 0 ? 12 : index === root.count ? 36 : 24) - root.place(root.hours.now)) > 44
            width: 48
            x: root.place(index / root.count) - (index === 0 ? 0 : index === root.count ? 48 : 24)
            y: 94
        }
    }
    Repeater {
        model: root.page.marks

        Item {
            id: one

            required property real at
            required property string shape
            required property string told
            required property bool next
            required property int level
            readonly property real line: 4 + 17 * level

            x: root.place(at)

            Rectangle {
                color: StaffTheme.colors.ink
                height: track.y - one.line - 16
                width: one.next ? 2 : 1
                y: one.line + 16
            }
            StatusMark {
                id: mark

                shape: one.shape
                x: -8
                y: one.line
            }
            Label {
                anchors.verticalCenter: mark.verticalCenter
                size: StaffTheme.second
                strong: one.next
                text: one.told
                x: 14
            }
        }
    }
    Rectangle {
        color: StaffTheme.colors.action
        height: 20
        radius: 4
        visible: root.hours.clock !== ""
        width: 52
        x: Math.min(root.width - width - 4, Math.max(4, root.place(root.hours.now) - 26))
        y: 92

        Label {
            anchors.centerIn: parent
            color: StaffTheme.colors.onAction
            size: 13
            strong: true
            text: root.hours.clock
        }
    }
    Rectangle {
        color: StaffTheme.colors.action
        height: 28
        visible: root.hours.clock !== ""
        width: 3
        x: root.place(root.hours.now) - 1
        y: 66
    }
    Hairline {}
}
