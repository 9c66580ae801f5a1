// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The heads of the columns, at the places where CaseRow puts what stands below them.
Item {
    id: root

    required property bool wide
    readonly property var heads: wide ? [["남은 근무 시간", 8], ["50   80  100", 194], ["기한 ⌄", 290], ["기준", 424], ["접수 번호", 508], ["종류", 622], ["맡은 부서", 716], ["단계", width - 358], ["담당", width - 270], ["법정 기한", width - 172]] : [["남은 근무 시간", 8], ["50   80  100", 194], ["기한 ⌄", 290], ["접수 번호", 426], ["종류", 540], ["맡은 부서", 640], ["단계", width - 204], ["담당", width - 106]]

    Repeater {
        model: root.heads

        Label {
            required property var modelData

            height: root.height
            size: 13
            soft: true
            strong: true
            text: modelData[0]
            x: modelData[1]
        }
    }
    Hairline {
        color: Desk.edge
    }
}
