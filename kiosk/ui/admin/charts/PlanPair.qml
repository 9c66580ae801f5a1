// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The office as it is and as the chart has it, with the same marks as the list.
Item {
    id: root

    required property Charts page
    readonly property var kinds: [["joined", "새로 옴"], ["left", "떠남"], ["moved", "자리 바꿈"], ["changed", "바뀜"]]

    Hairline {
        edge: Qt.TopEdge
    }
    Heading {
        height: 48
        text: "평면"
        x: StaffTheme.margin
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        height: 48
        spacing: 16

        Repeater {
            model: root.kinds.length

            Row {
                id: one

                required property int index
                readonly property var kind: root.kinds[index]

                height: 48
                spacing: 6

                ChangeMark {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: one.kind[0]
                }
                Label {
                    height: parent.height
                    text: one.kind[1] + " " + (root.page.changes[one.kind[0]] ?? 0)
                }
            }
        }
    }
    SmallPlan {
        id: before

        desks: root.page.before
        height: parent.height - y - 12
        title: "지금"
        width: (parent.width - 3 * StaffTheme.margin) / 2
        words: root.page.planWords[0]
        x: StaffTheme.margin
        y: 48
    }
    SmallPlan {
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        desks: root.page.after
        height: before.height
        title: "새 배치도"
        width: before.width
        words: root.page.planWords[1]
        y: before.y
    }
}
