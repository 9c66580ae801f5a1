// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// The heads of the columns, at the places where a CaseRow puts what stands below them; a press sorts by one.
Item {
    id: root

    required property CaseNarrowing asked
    required property var places
    readonly property var heads: [["남은 근무 시간", 8, ""], ["50   80  100", 194, ""], ["기한", places.due, "due"], ["기준", places.limit, "limit"], ["접수 번호", places.number, "number"], ["종류", places.kind, "kind"], ["맡은 부서", places.office, "office"], ["단계", places.stage, "state"], ["담당", places.taker, "assigned"], ["법정 기한", places.law, "law_due"]].filter(one => one[1] !== undefined)

    Repeater {
        model: root.heads

        DeskControl {
            id: one

            required property var modelData
            readonly property string column: modelData[2]
            readonly property bool on: column !== "" && column === root.asked.sortedBy

            Accessible.description: on ? (root.asked.falling ? "거꾸로 늘어놓음" : "차례로 늘어놓음") : ""
            Accessible.name: text + (column === "" ? "" : " 순으로")
            Accessible.role: column === "" ? Accessible.StaticText : Accessible.Button
            enabled: column !== ""
            focusPolicy: column === "" ? Qt.NoFocus : Qt.TabFocus
            height: root.height
            implicitWidth: word.implicitWidth + 22
            text: modelData[0]
            x: modelData[1]

            background: Rectangle {
                border.color: StaffTheme.colors.accent
                border.width: one.visualFocus ? 3 : 0
                color: one.down ? StaffTheme.colors.lit : "transparent"
                radius: 6
            }
            contentItem: Label {
                id: word

                size: 13
                soft: !one.on
                strong: true
                text: one.text
            }

            onClicked: root.asked.sort(column)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.colors.ink
                name: "next"
                rotation: root.asked.falling ? -90 : 90
                size: 12
                stroke: 6
                visible: one.on
                x: word.implicitWidth + 6
            }
        }
    }
    EdgeLine {}
}
