// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// One case of the list: what time is left stands first, in a shape, in words and as a gauge.
ListChoice {
    id: root

    required property var model
    required property bool wide

    component Cell: Label {
        height: root.height
    }

    Accessible.name: [model.remaining, model.due, model.number, model.kind, model.office, model.step, model.taker].join(", ")
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.NoFocus
    least: 40

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: root.model.shape
        x: 8
    }
    Cell {
        color: Desk.tone(root.model.shape)
        strong: true
        text: root.model.remaining
        width: 130
        x: 32
    }
    Gauge {
        anchors.verticalCenter: parent.verticalCenter
        shape: root.model.shape
        spent: root.model.spent
        x: 160
    }
    Cell {
        strong: true
        text: root.model.due
        width: 134
        x: 290
    }
    Cell {
        soft: true
        text: root.model.limit
        visible: root.wide
        width: 80
        x: 424
    }
    Cell {
        strong: true
        text: root.model.number
        width: 112
        x: root.wide ? 508 : 426
    }
    Cell {
        text: root.model.kind
        width: 92
        x: root.wide ? 622 : 540
    }
    Cell {
        text: root.model.office
        width: stage.x - x - 8
        x: root.wide ? 716 : 640
    }
    Cell {
        id: stage

        text: root.model.step
        width: 84
        x: root.width - (root.wide ? 358 : 204)
    }
    Cell {
        strong: root.model.taker === "미정"
        text: root.model.taker
        width: root.wide ? 94 : 100
        x: root.width - (root.wide ? 270 : 106)
    }
    Cell {
        soft: true
        text: root.model.law
        visible: root.wide
        width: 172
        x: root.width - 172
    }
}
