// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// Those without a desk: dragged onto an empty one, or chosen and given its number.
Item {
    id: root

    required property SeatPlan plan
    required property DragGhost ghost

    implicitHeight: 76

    DashedOutline {
        anchors.bottomMargin: 8
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        color: StaffTheme.edge
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -4
        spacing: 2
        width: 180
        x: 30

        Label {
            strong: true
            text: "자리 없는 사람 " + people.count
        }
        SmallNote {
            text: "끌어서 빈자리에 놓습니다"
        }
    }
    DeskList {
        id: people

        anchors.left: words.right
        anchors.leftMargin: 16
        anchors.right: join.left
        anchors.rightMargin: 16
        anchors.verticalCenter: words.verticalCenter
        height: 52
        model: root.plan.waiting
        orientation: ListView.Horizontal
        spacing: 12

        delegate: WaitingPerson {
            chosen: desk === root.plan.chosen
            ghost: root.ghost
            height: 52
            plan: root.plan
        }
    }
    DeskButton {
        id: join

        anchors.right: parent.right
        anchors.rightMargin: 30
        anchors.verticalCenter: words.verticalCenter
        glyph: "person"
        low: true
        text: "사람 더하기"

        onClicked: root.plan.join()
    }
}
