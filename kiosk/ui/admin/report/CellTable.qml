// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The visits of each floor, language, hour and office: the band of who arrived and the estimate in it.
Column {
    id: root

    required property Report page
    readonly property real scaleEnd: width - 400

    spacing: 0

    Heading {
        bottomPadding: 8
        text: "나누어 보면 — 2분 안 도착 %"
    }
    Item {
        height: 26
        width: parent.width

        Repeater {
            model: [[370, "방문"], [root.scaleEnd + 86, "범위 %"], [root.scaleEnd + 190, "추정 % (95 %)"], [root.scaleEnd + 240, "표본"], [root.scaleEnd + 310, "길을 앎 %"]]

            SmallPrint {
                required property var modelData

                horizontalAlignment: Text.AlignRight
                text: modelData[1]
                width: 110
                x: modelData[0] - 110
            }
        }
    }
    Repeater {
        model: root.page.cells

        CellLine {
            scaleEnd: root.scaleEnd
            width: root.width
        }
    }
    SmallPrint {
        text: root.page.cellsNote
        topPadding: 8
        width: parent.width
        wrapMode: Text.Wrap
    }
}
