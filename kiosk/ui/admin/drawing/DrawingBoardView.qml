// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin

// The sheet: painted by Python, touched here.
Item {
    id: root

    required property DrawingSheet sheet

    signal touched

    Accessible.description: sheet.hint
    Accessible.name: "도면 종이"
    Accessible.role: Accessible.Canvas
    clip: true

    Component.onCompleted: {
        sheet.hang(root);
        sheet.resize(width, height);
    }
    onHeightChanged: sheet.resize(width, height)
    onWidthChanged: sheet.resize(width, height)

    MouseArea {
        acceptedButtons: Qt.LeftButton | Qt.MiddleButton | Qt.RightButton
        anchors.fill: parent
        cursorShape: root.sheet.panning ? Qt.ClosedHandCursor : Qt.CrossCursor
        hoverEnabled: true

        onPositionChanged: mouse => root.sheet.move(mouse.x, mouse.y, mouse.modifiers)
        onPressed: mouse => {
            root.touched();
            root.sheet.press(mouse.x, mouse.y, mouse.button, mouse.modifiers);
        }
        onReleased: mouse => root.sheet.release(mouse.x, mouse.y, mouse.modifiers)
        onWheel: wheel => root.sheet.wheel(wheel.x, wheel.y, wheel.angleDelta.y / 120)
    }
}
