// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Somebody without a desk, carried onto one by a drag.
Rectangle {
    id: root

    required property var model
    readonly property string desk: model.desk
    required property SeatPlan plan
    required property DragGhost ghost
    property bool chosen: false

    Accessible.name: model.duty + " " + model.told
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    border.color: chosen || activeFocus ? StaffTheme.colors.accent : StaffTheme.edge
    border.width: chosen || activeFocus ? 3 : 1
    color: chosen ? StaffTheme.chosen : StaffTheme.colors.ground
    objectName: "desk " + desk
    radius: 8
    width: 168

    Accessible.onPressAction: plan.choose(desk)
    Keys.onReturnPressed: plan.choose(desk)
    Keys.onSpacePressed: plan.choose(desk)

    Label {
        font.weight: Font.DemiBold
        text: root.model.duty
        width: parent.width - 24
        x: 12
        y: 6
    }
    SmallPrint {
        text: root.model.told
        width: parent.width - 24
        x: 12
        y: 28
    }
    MouseArea {
        property point from

        anchors.fill: parent
        preventStealing: true

        onCanceled: root.ghost.release(false)
        onPositionChanged: mouse => {
            if (root.ghost.desk !== "" || Math.hypot(mouse.x - from.x, mouse.y - from.y) > 8)
                root.ghost.carry(root, root.desk, root.model.duty, mapToItem(root.ghost.parent, mouse.x, mouse.y), from);
        }
        onPressed: mouse => {
            from = Qt.point(mouse.x, mouse.y);
            root.forceActiveFocus();
        }
        onReleased: root.ghost.desk !== "" ? root.ghost.release(true) : root.plan.choose(root.desk)
    }
}
