// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// Something in the room that is no desk: a team's name, a window, a cabinet, the door.
Item {
    id: root

    required property var model

    Rectangle {
        anchors.fill: parent
        border.color: StaffTheme.edge
        border.width: root.model.kind === "label" ? 0 : 1
        color: root.model.kind === "label" || root.model.kind === "door" ? "transparent" : StaffTheme.quiet
        radius: 3
    }
    Label {
        anchors.centerIn: parent
        height: parent.height - 2
        width: root.model.kind === "door" ? Math.max(parent.width, implicitWidth) : parent.width - 4
        font.weight: root.model.kind === "label" ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        size: 13
        soft: root.model.kind !== "door"
        text: root.model.kind === "door" ? "▲ " + root.model.text : root.model.text
    }
}
