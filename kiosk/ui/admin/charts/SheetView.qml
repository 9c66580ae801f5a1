// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The worksheet as drawn, scaled to the width there is; cells with a problem are ringed and numbered.
Item {
    id: root

    required property Charts page
    readonly property real scaling: page.sheetWidth > 0 ? Math.min(1.4, (width - 2 * StaffTheme.margin - edge) / page.sheetWidth) : 1
    readonly property int edge: 30
    readonly property real tallness: Math.max(scaling, 1) // a thin row still has room for its line of text

    Heading {
        height: 48
        text: root.page.sheet === "" ? "엑셀 시트가 아닌 파일입니다" : "엑셀 시트 “" + root.page.sheet + "”"
        x: StaffTheme.margin
    }
    Hint {
        anchors.right: key.left
        anchors.rightMargin: 8
        height: 48
        text: "파란 테두리가 자리입니다. 틀린 칸을 누르십시오"
        visible: root.page.sheet !== ""
    }
    KeyCap {
        id: key

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        text: root.page.problems > 0 ? "F8 다음 문제" : ""
        y: 13
    }
    Flickable {
        id: view

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.page.sheetHeight * root.tallness + 24
        contentWidth: width
        height: parent.height - y
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 48

        Repeater {
            model: root.page.columns

            SheetEdge {
                length: span * root.scaling
                thick: 22
                x: root.edge + start * root.scaling
            }
        }
        Repeater {
            model: root.page.bands

            SheetEdge {
                length: root.edge
                thick: span * root.tallness
                y: 22 + start * root.tallness
            }
        }
        Item {
            x: root.edge
            y: 22

            Repeater {
                model: root.page.cells

                SheetCell {
                    chosen: model.problem > 0 && model.problem === root.page.problem
                    scaling: root.scaling
                    tallness: root.tallness

                    // What is marked first says why; pressed again, it is asked about as any other.
                    onPointed: model.problem > 0 && model.problem !== root.page.problem ? root.page.point(model.problem) : root.page.touch(model.cell)
                }
            }
            Repeater {
                model: root.page.seats

                SeatRing {
                    scaling: root.scaling
                    tallness: root.tallness
                }
            }
        }
    }
}
