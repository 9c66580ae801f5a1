// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The site's storeys, the topmost first; a new one is empty or a copy of the one that is drawn on.
Item {
    id: root

    required property VenueDrawing page

    implicitHeight: head.height + Math.max(1, list.count) * 40 + 8

    Item {
        id: head

        height: 52
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: "층"
            x: 16
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "이 층 복사"

                onClicked: root.page.copyFloor()
            }
            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "위층"

                onClicked: root.page.addFloor(true)
            }
            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "아래층"

                onClicked: root.page.addFloor(false)
            }
        }
    }
    DeskList {
        id: list

        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        model: root.page.floors
        width: parent.width

        delegate: ListChoice {
            required property var model

            cells: [[model.name, 0, "strong"], [model.told, 150]]
            chosen: model.ordinal === root.page.ordinal
            least: 40
            shape: model.shape

            onClicked: root.page.turnFloor(model.ordinal)
        }
    }
    Hairline {}
}
