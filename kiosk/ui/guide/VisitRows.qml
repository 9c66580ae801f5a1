// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Visits under way by nearness to two minutes, then those that just ended.
Item {
    id: root

    required property Console counter

    readonly property VisitList list: counter.list
    readonly property bool pointed: hover.hovered || finger.active
    readonly property int room: Math.max(0, Math.floor((height - 34) / 60))

    clip: true

    onPointedChanged: list.point(pointed)

    Item {
        id: head

        height: 34
        width: parent.width

        Label {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: "가고 있는 방문 " + (root.counter.readState === "read" ? root.list.count : "모름")
            x: StaffTheme.margin
        }
        Hint {
            anchors.left: title.right
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: {
                if (root.list.count === 0)
                    return root.counter.readState === "read" ? "보낸 방문이 여기에 뜹니다" : "";
                return root.counter.walkUp.active ? "급한 " + Math.min(root.room, root.list.count) + "개만 · 찾기를 마치면 모두 보입니다" : "2분에 가까운 순서";
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            visible: root.list.count > 0 && !root.counter.walkUp.active

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.colors.ink
                height: 14
                width: 3
            }
            Hint {
                anchors.verticalCenter: parent.verticalCenter
                rightPadding: 10
                text: "도착 예상"
            }
            Hint {
                anchors.verticalCenter: parent.verticalCenter
                text: "도착"
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: "Enter"
            }
            Hint {
                anchors.verticalCenter: parent.verticalCenter
                text: "못 찾음"
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: "Del"
            }
            Hint {
                anchors.verticalCenter: parent.verticalCenter
                text: "되돌리기"
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: "Ctrl Z"
            }
        }
        Hairline {}
    }
    DeskList {
        id: rows

        anchors.top: head.bottom
        currentIndex: root.list.chosen
        height: Math.min(count, root.room) * 60
        model: root.list.rows
        snapMode: ListView.SnapToItem
        width: parent.width

        delegate: VisitRow {
            id: visit

            chosen: index === root.list.chosen && !root.counter.walkUp.active
            filled: chosen && !root.counter.band.ringing && !root.counter.follow.here
            // Drawn without a graphics card, icons would show beyond the list's edge.
            visible: y >= rows.contentY - 1 && y + height <= rows.contentY + rows.height + 1
            numbered: !root.list.asking
            reasons: root.list.reasons
            width: rows.width

            onArrived: root.counter.guide.arrived(visit.key, false)
            onBrought: root.counter.guide.arrived(visit.key, true)
            onExplained: place => root.counter.guide.choose(place)
            onMissed: root.counter.guide.missed(visit.key)
            onPicked: root.list.choose(visit.index)
            onUndone: root.counter.guide.undo(visit.key)
        }
        HoverHandler {
            id: hover
        }
        PointHandler {
            id: finger
        }
    }
    ListState {
        anchors.centerIn: parent
        none: root.list.count === 0 && root.list.endedCount === 0 && !root.counter.walkUp.active
        page: root.counter
        text: "지금 가고 계신 분이 없습니다"
    }
    EndedRows {
        anchors.bottom: parent.bottom
        anchors.top: rows.bottom
        counter: root.counter
        visible: !root.counter.walkUp.active && height > 90
        width: parent.width
    }
}
