// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// The kind of a change, the same in the list and on both plans: + comes, - leaves, arrows move, a pen changes.
Rectangle {
    id: root

    required property string kind
    readonly property var faces: ({
            joined: ["+", StaffTheme.doneMark],
            left: ["−", StaffTheme.lateMark],
            moved: ["↔", StaffTheme.half],
            changed: ["✎", StaffTheme.nearMark]
        })
    readonly property var face: faces[kind] ?? ["", StaffTheme.calm]

    color: face[1]
    implicitHeight: 22
    implicitWidth: 22
    radius: 11

    Label {
        anchors.centerIn: parent
        color: "#ffffff"
        size: 14
        strong: true
        text: root.face[0]
    }
}
