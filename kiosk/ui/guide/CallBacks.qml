// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Calls that offices have promised, the next one first: number, office, time; never a name or a telephone.
Item {
    id: root

    required property Console counter

    Hairline {
        color: StaffTheme.colors.hairline
        edge: Qt.LeftEdge
    }
    Item {
        id: head

        height: 44
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: "전화 부탁 " + (root.counter.today.read ? root.counter.today.callBackCount : "모름")
            x: 17
        }
        Hint {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: root.counter.today.callBackCount > root.counter.today.soonest ? "급한 " + root.counter.today.soonest + "건만" : rows.contentHeight > rows.height + 1 ? "급한 순서 · 아래로 더 있음" : "전화할 때가 된 순서"
        }
        Hairline {}
    }
    ListState {
        anchors.centerIn: rows
        none: root.counter.today.callBackCount === 0
        page: root.counter
        text: "기다리는 전화 부탁이 없습니다"
        width: parent.width - 32
    }
    DeskList {
        id: rows

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 1
        anchors.right: parent.right
        anchors.top: head.bottom
        model: root.counter.today.callBacks

        delegate: CallBackRow {
            id: call

            // Drawn without a graphics card, marks would show beyond the list's edge.
            visible: y >= rows.contentY - 1 && y + height <= rows.contentY + rows.height + 1
            width: rows.width

            onAsked: root.counter.today.tell(call.number)
        }
    }
}
