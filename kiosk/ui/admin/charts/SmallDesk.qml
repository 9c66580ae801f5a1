// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One desk, door or label on a small plan.
Rectangle {
    id: root

    required property var model
    required property real room_width
    required property real room_height

    readonly property bool sign: model.drawn_as !== "desk"
    readonly property var edges: ({
            joined: StaffTheme.doneMark,
            left: StaffTheme.lateMark,
            moved: StaffTheme.half,
            changed: StaffTheme.nearMark
        })

    border.color: edges[model.mark] ?? (model.drawn_as === "door" ? StaffTheme.lateMark : StaffTheme.edge)
    border.width: model.mark !== "" ? 2 : sign && model.drawn_as !== "counter" ? 0 : 1
    color: model.mark !== "" ? StaffTheme.chosen : model.vacant || sign ? StaffTheme.quiet : StaffTheme.colors.ground
    height: Math.max(12, model.tall * room_height - 3)
    radius: 3
    width: Math.max(12, model.wide * room_width - 3)
    x: Math.min(room_width - width - 2, Math.max(2, model.at_x * room_width + 1))
    y: Math.min(room_height - height - 2, Math.max(2, model.at_y * room_height + 1))
    z: sign ? 0 : 1

    Label {
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        size: StaffTheme.key
        soft: root.sign || root.model.vacant
        strong: !root.sign
        text: root.model.vacant ? "빈" : root.model.desk
        width: Math.min(implicitWidth, parent.width - 2)
    }
    ChangeMark {
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.top
        kind: root.model.mark
        scale: 0.85
        visible: root.model.mark !== ""
    }
}
