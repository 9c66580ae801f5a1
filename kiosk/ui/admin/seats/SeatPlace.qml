// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Where the seat is, typed as another desk's number or in metres; and what else becomes of it.
Column {
    id: root

    required property SeatPlan plan
    required property var seat

    spacing: 8

    Row {
        spacing: 10
        visible: !root.seat.vacant
        width: parent.width

        CardField {
            name: "자리"
            value: root.seat.place ?? ""
            width: (parent.width - 10) / 2

            onWritten: words => root.plan.send(words)
        }
        CardField {
            name: "왼쪽·창쪽 벽에서"
            value: root.seat.metres ?? ""
            visible: !root.seat.waits
            width: (parent.width - 10) / 2

            onWritten: words => root.plan.send(words)
        }
    }
    CardField {
        name: "왼쪽·창쪽 벽에서"
        value: root.seat.metres ?? ""
        visible: root.seat.vacant ?? false
        width: parent.width

        onWritten: words => root.plan.send(words)
    }
    Flow {
        spacing: 8
        width: parent.width

        DeskButton {
            low: true
            key: "X"
            strong: root.plan.swapping
            text: "맞바꾸기"
            visible: !root.seat.vacant && !root.seat.waits

            onClicked: root.plan.swap()
        }
        DeskButton {
            low: true
            text: "자리 빼기"
            visible: !root.seat.vacant && !root.seat.waits

            onClicked: root.plan.unseat()
        }
        DeskButton {
            low: true
            text: root.seat.vacant ? "책상 치우기" : "떠남"

            onClicked: root.plan.take()
        }
    }
}
