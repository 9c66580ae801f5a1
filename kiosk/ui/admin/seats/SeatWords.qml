// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Duties, rank, team, telephone and name of whoever sits there.
Flow {
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
    Repeater {
        model: [["title", "직위", 0.42], ["phone", "전화", 0.58], ["team", "팀", 0.58], ["name", "이름", 0.42], ["short", "화면에 쓰는 짧은 업무", 1]]

        CardField {
            required property var modelData

            name: modelData[1]
            optional: modelData[0] === "name" || modelData[0] === "short"
            value: root.seat[modelData[0]] ?? ""
            width: Math.floor((root.width - (modelData[2] < 1 ? 10 : 0)) * modelData[2])

            onWritten: words => root.plan.write(modelData[0], words)
        }
    }
}
