// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// How much of a plan that is larger than its view is seen, and where: a bar at its foot or side.
Rectangle {
    id: root

    required property Flickable view
    property bool across: false
    readonly property real seen: across ? view.visibleArea.widthRatio : view.visibleArea.heightRatio

    color: StaffTheme.calm
    height: across ? 6 : seen * view.height
    opacity: 0.6
    radius: 3
    visible: seen < 1
    width: across ? seen * view.width : 6
    x: view.contentX + (across ? view.visibleArea.xPosition * view.width : view.width - 8)
    y: view.contentY + (across ? view.height - 8 : view.visibleArea.yPosition * view.height)
    z: 6
}
