// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One desk, door or label on a small plan.
Rectangle {
    id: root

    required property string desk
    required property real at_x
    required property real at_y
    required property real wide
    required property real tall
    required property string mark
    required property bool vacant
    required property string drawn_as
    required property real room_width
    required property real room_height

    readonly property bool sign: drawn_as !== "desk"
    readonly property var edges: ({
            joined: Desk.doneMark,
            left: Desk.lateMark,
            moved: Desk.half,
            changed: Desk.nearMark
        })

    border.color: edges[mark] ?? (drawn_as === "door" ? Desk.lateMark : Desk.edge)
    border.width: mark !== "" ? 2 : sign && drawn_as !== "counter" ? 0 : 1
    color: mark !== "" ? Desk.chosen : vacant || sign ? Desk.quiet : Desk.colors.ground
    height: Math.max(12, tall * room_height - 3)
    radius: 3
    width: Math.max(12, wide * room_width - 3)
    x: Math.min(room_width - width - 2, Math.max(2, at_x * room_width + 1))
    y: Math.min(room_height - height - 2, Math.max(2, at_y * room_height + 1))
    z: sign ? 0 : 1

    Label {
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        size: Desk.key
        soft: root.sign || root.vacant
        strong: !root.sign
        text: root.vacant ? "빈" : root.desk
        width: Math.min(implicitWidth, parent.width - 2)
    }
    ChangeMark {
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.top
        kind: root.mark
        scale: 0.85
        visible: root.mark !== ""
    }
}
