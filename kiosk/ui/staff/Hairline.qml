// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A hairline along an edge of what it stands in.
Rectangle {
    id: root

    property int edge: Qt.BottomEdge
    property real inset: 0 // left free at both ends
    readonly property bool upright: edge === Qt.LeftEdge || edge === Qt.RightEdge
    readonly property real across: parent?.width ?? 0
    readonly property real down: parent?.height ?? 0

    color: StaffTheme.row
    height: upright ? down - 2 * inset : 1
    width: upright ? 1 : across - 2 * inset
    x: edge === Qt.RightEdge ? across - 1 : upright ? 0 : inset
    y: edge === Qt.BottomEdge ? down - 1 : upright ? inset : 0
}
