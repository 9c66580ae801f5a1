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

    color: Desk.quiet

    Column {
        spacing: 10
        visible: root.page.previewed
        width: parent.width - 2 * Desk.margin
        x: Desk.margin
        y: 16

        Label {
            size: Desk.section
            strong: true
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
            color: Desk.colors.accent
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

            Item {
                id: one

                required property var modelData

                height: 36
                width: parent?.width ?? 0

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Desk.calm
                    name: "search"
                    size: 16
                    stroke: 5
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: one.modelData.words
                    width: parent.width / 2 - 24
                    x: 24
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignRight
                    strong: true
                    text: one.modelData.found
                    width: parent.width / 2
                    x: parent.width / 2
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Desk.edge
                    height: 1
                    width: parent.width
                }
            }
        }
        Label {
            size: Desk.second
            soft: true
            text: root.page.told
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        color: Desk.row
        height: parent.height
        width: 1
    }
}
