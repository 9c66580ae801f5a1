// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The ring around the focused control, 8 px wide and 6 px off; shown while keys or voice lead.
Rectangle {
    id: root

    required property Item around
    property real corner: Theme.dp(22)
    property real air: Theme.ringAir

    anchors.fill: parent
    anchors.margins: -air - border.width
    border.color: Theme.colors.accent
    border.width: Theme.ring
    color: "transparent"
    objectName: "focusRing"
    radius: corner + air + border.width
    visible: around.activeFocus && (Theme.keypad || Theme.voice)
    z: 10
}
