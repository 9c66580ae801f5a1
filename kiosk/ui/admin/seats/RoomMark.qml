// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// Something in the room that is no desk: a team's name, a window, a cabinet, the door.
Item {
    id: root

    required property string kind
    required property string text

    Rectangle {
        anchors.fill: parent
        border.color: Desk.edge
        border.width: root.kind === "label" ? 0 : 1
        color: root.kind === "label" || root.kind === "door" ? "transparent" : Desk.quiet
        radius: 3
    }
    Label {
        anchors.centerIn: parent
        height: parent.height - 2
        width: root.kind === "door" ? Math.max(parent.width, implicitWidth) : parent.width - 4
        font.weight: root.kind === "label" ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        size: 13
        soft: root.kind !== "door"
        text: root.kind === "door" ? "▲ " + root.text : root.text
    }
}
