// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// One desk of the plan: chosen by a press, carried by a drag.
Item {
    id: root

    required property var model
    readonly property string desk: model.desk
    required property SeatPlan plan
    required property DragGhost ghost
    required property Item floor
    property bool chosen: false
    property bool seen: true

    signal picked

    readonly property bool lifted: ghost.desk === desk
    readonly property bool empty: model.state0 === "vacant" || lifted
    readonly property bool tall: height > 2.2 * width

    Accessible.name: desk + "번 " + (model.state0 === "vacant" ? "빈자리" : [model.duty, model.title, model.note].filter(Boolean).join(" "))
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    height: model.h0 * floor.height
    objectName: "desk " + desk
    width: model.w0 * floor.width
    x: model.x0 * floor.width
    y: model.y0 * floor.height
    z: chosen ? 3 : activeFocus ? 2 : 0

    onActiveFocusChanged: {
        if (activeFocus)
            picked();
    }
    onChosenChanged: {
        if (chosen)
            picked();
    }
    Accessible.onPressAction: plan.choose(desk)
    Keys.onReturnPressed: plan.choose(desk)
    Keys.onSpacePressed: plan.choose(desk)

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.chosen ? 0 : 2
        border.color: root.model.overlaps ? StaffTheme.nearMark : root.chosen || root.model.changed0 || root.activeFocus ? StaffTheme.colors.accent : StaffTheme.colors.outline
        border.width: root.empty ? 0 : root.chosen || root.activeFocus || root.model.overlaps ? 3 : root.model.changed0 ? 2 : 1
        color: {
            if (root.chosen && !root.lifted)
                return StaffTheme.chosen;
            return root.empty ? "transparent" : root.model.state0 === "leader" ? StaffTheme.row : root.model.state0 === "plain" ? StaffTheme.colors.ground : StaffTheme.quiet;
        }
        radius: 3

        DashedOutline {
            anchors.fill: parent
            color: root.chosen || root.lifted ? StaffTheme.colors.accent : StaffTheme.edge
            visible: root.empty && root.seen
        }
    }
    DeskWords {
        anchors.fill: parent
        anchors.margins: 5
        desk: root.desk
        duty: root.lifted ? root.desk + "번이 있던 곳" : root.model.state0 === "vacant" ? "빈자리" : root.model.duty
        note: root.model.state0 === "hidden" ? "숨김" : root.model.note
        phone: root.model.phone
        plain: root.empty
        tall: root.tall
        title: root.model.title
    }
    MouseArea {
        property point from

        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        preventStealing: true

        onCanceled: root.ghost.release(false)
        onPositionChanged: mouse => {
            if (root.lifted || Math.hypot(mouse.x - from.x, mouse.y - from.y) > 8)
                root.ghost.carry(root, root.desk, root.model.duty, mapToItem(root.ghost.parent, mouse.x, mouse.y), from);
        }
        onPressed: mouse => {
            from = Qt.point(mouse.x, mouse.y);
            root.forceActiveFocus();
        }
        onReleased: root.lifted ? root.ghost.release(true) : root.plan.choose(root.desk)
    }
}
