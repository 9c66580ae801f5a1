// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The room from above, its door below: desks where they stand, and where a carried one would land.
Flickable {
    id: root

    required property SeatPlan plan
    required property DragGhost ghost
    readonly property Item floor: inside
    property int covered: 0

    // Where a point of the window's lies in the room, 0..1.
    function share(point: point): point {
        return Qt.point(point.x / inside.width, point.y / inside.height);
    }

    // Bring a desk into view, also from under the card that lies over the right of the plan.
    function reveal(desk: Item): void {
        const at = desk.mapToItem(contentItem, 0, 0);
        contentX = Math.max(0, Math.min(at.x - 24, Math.max(contentX, at.x + desk.width + 24 - width + covered)));
        contentY = Math.max(0, Math.min(at.y - 24, Math.max(contentY, at.y + desk.height + 24 - height)));
    }
    // Whether a desk is in view: the software renderer draws the shapes of those that are not.
    function shows(desk: Item): bool {
        const left = desk.x + walls.x - contentX, top = desk.y + walls.y - contentY;
        return left + desk.width > 0 && left < width && top + desk.height > 0 && top < height;
    }

    rightMargin: covered
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: Math.max(height, 56 / plan.usualHeight + 2 * walls.gap + 24)
    contentWidth: Math.max(width, 70 / plan.usualWidth + 2 * walls.gap)

    Rectangle {
        id: ground

        color: StaffTheme.quiet
        height: root.contentHeight
        width: root.contentWidth
    }
    ScrollMark {
        across: true
        view: root
    }
    ScrollMark {
        view: root
    }
    SmallPrint {
        text: (root.plan.drawn ? "" : "표로 받은 배치도라 자리는 순서만 맞습니다 · ") + root.plan.width.toFixed(1) + " × " + root.plan.depth.toFixed(1) + " m · 칸 25 cm"
        visible: root.plan.known
        x: walls.gap
        y: 4
    }
    PlanLegend {
        x: walls.x + walls.width - width
        y: 4
    }
    Rectangle {
        id: walls

        readonly property int gap: 14

        border.color: StaffTheme.colors.wall
        border.width: 4
        color: StaffTheme.colors.ground
        height: root.contentHeight - 24 - gap
        width: root.contentWidth - 2 * gap
        x: gap
        y: 26
    }
    Item {
        id: inside

        anchors.fill: walls
        anchors.margins: 10

        Repeater {
            model: root.plan.marks

            RoomMark {
                height: Math.max(18, model.h0 * inside.height)
                width: model.w0 * inside.width
                x: model.x0 * inside.width
                y: Math.min(model.y0 * inside.height, inside.height - height)
            }
        }
        Repeater {
            model: root.plan.desks

            PlanDesk {
                id: place

                chosen: place.desk === root.plan.chosen
                floor: inside
                ghost: root.ghost
                plan: root.plan

                seen: root.shows(place)

                onPicked: Qt.callLater(root.reveal, place)
            }
        }
        Rectangle {
            readonly property var box: root.plan.landing

            border.color: box.goes ? StaffTheme.colors.accent : StaffTheme.lateMark
            border.width: 3
            color: Qt.alpha(StaffTheme.chosen, 0.7)
            height: (box.h ?? 0) * inside.height
            radius: 3
            visible: box.told !== undefined
            width: (box.w ?? 0) * inside.width
            x: (box.x ?? 0) * inside.width
            y: (box.y ?? 0) * inside.height
            z: 5
        }
    }
}
