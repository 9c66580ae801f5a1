// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Duties, rank, team, telephone and name of whoever sits there.
Column {
    id: root

    required property SeatPlan plan
    required property var seat

    spacing: 10

    CardField {
        name: "대표 업무"
        value: root.seat.duty ?? ""
        width: parent.width

        onWritten: words => root.plan.write("duty", words)
    }
    Column {
        spacing: 4
        width: parent.width

        FieldLabel {
            name: "업무 (한 줄에 하나)"
        }
        DeskArea {
            id: rest

            readonly property string value: root.seat.rest ?? ""

            function send(): void {
                if (text !== value)
                    root.plan.write("rest", text);
            }

            height: 60
            name: "업무"
            text: value
            width: parent.width

            onValueChanged: text = value
            onWritingChanged: writing || send()
        }
    }
    Row {
        spacing: 10
        width: parent.width

        CardField {
            name: "직위"
            value: root.seat.title ?? ""
            width: (parent.width - 10) * 0.42

            onWritten: words => root.plan.write("title", words)
        }
        CardField {
            name: "전화"
            value: root.seat.phone ?? ""
            width: (parent.width - 10) * 0.58

            onWritten: words => root.plan.write("phone", words)
        }
    }
    Row {
        spacing: 10
        width: parent.width

        CardField {
            name: "팀"
            value: root.seat.team ?? ""
            width: (parent.width - 10) * 0.58

            onWritten: words => root.plan.write("team", words)
        }
        CardField {
            name: "이름"
            optional: true
            value: root.seat.name ?? ""
            width: (parent.width - 10) * 0.42

            onWritten: words => root.plan.write("name", words)
        }
    }
}
