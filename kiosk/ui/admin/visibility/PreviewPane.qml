// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// What a visitor sees and finds, now and once the draft is applied.
Rectangle {
    id: root

    required property Visibility page

    color: StaffTheme.quiet

    Column {
        id: faces

        spacing: 10
        visible: root.page.previewed
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 16

        Heading {
            text: "방문객이 보는 화면"
        }
        FieldLabel {
            name: "지금"
        }
        FaceCard {
            face: root.page.now
            width: parent.width
        }
        FieldLabel {
            color: StaffTheme.colors.accent
            name: "적용 뒤"
        }
        FaceCard {
            coming: true
            face: root.page.after
            width: parent.width
        }
        FieldLabel {
            name: "적용 뒤 검색에서"
        }
        Repeater {
            model: root.page.finds

            ListLine {
                required property var modelData

                cells: [["“" + modelData.words + "”", 0], [modelData.found, 0, "strong right"]]
                least: 36
                rule: StaffTheme.edge
            }
        }
        SideNote {
            text: root.page.told
        }
    }
    DeskList {
        anchors.bottom: parent.bottom
        anchors.left: faces.left
        anchors.right: faces.right
        anchors.top: faces.bottom
        anchors.topMargin: 12
        header: FieldLabel {
            height: visible ? 30 : 0
            name: root.page.changing
            visible: name !== ""
        }
        model: root.page.changing === "" ? null : root.page.touched

        delegate: ListLine {
            required property var model

            cells: [[model.where, 0, "strong", model.told]]
            rule: StaffTheme.edge
        }
    }
    Hairline {
        edge: Qt.LeftEdge
    }
}
