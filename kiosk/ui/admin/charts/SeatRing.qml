// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// The ring around a desk as it was read; a vacant one is thinner.
Rectangle {
    required property var model
    required property real scaling
    required property real tallness

    border.color: StaffTheme.half
    border.width: model.vacant ? 1 : 2
    color: "transparent"
    height: Math.max(2, model.tall * tallness)
    radius: 3
    width: Math.max(2, model.wide * scaling)
    x: model.at_x * scaling
    y: model.at_y * tallness
}
