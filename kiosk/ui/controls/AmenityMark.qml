// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A lift, a toilet, a cash machine on a plan.
Rectangle {
    id: root

    property string glyph: ""

    border.color: Theme.colors.hairline
    border.width: Theme.hair
    color: Theme.colors.ground
    height: Theme.dp(44)
    objectName: "amenity"
    radius: Theme.dp(8)
    width: height

    Icon {
        anchors.centerIn: parent
        color: Theme.colors.softInk
        name: root.glyph
        size: Theme.dp(34)
    }
}
