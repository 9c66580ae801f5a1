// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// One case of the list: what time is left stands first, in a shape, in words and as a gauge.
ListChoice {
    id: root

    required property var model
    required property bool wide
    required property var places // x by column

    component Cell: Label {
        height: root.height
    }

    Accessible.name: [model.remaining, model.due, model.number, model.kind, model.office, model.step, model.taker].filter(one => one !== "").join(", ")
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.NoFocus
    least: 40

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: root.model.shape
        x: 8
    }
    Cell {
        color: StaffTheme.tone(root.model.shape)
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
        x: root.places.due
    }
    Cell {
        soft: true
        text: root.model.limit
        visible: root.wide
        width: 80
        x: root.places.limit ?? 0
    }
    Cell {
        strong: true
        text: root.model.number
        width: 112
        x: root.places.number
    }
    Cell {
        text: root.model.kind
        width: 92
        x: root.places.kind
    }
    Cell {
        text: root.model.office
        width: stage.x - x - 8
        x: root.places.office
    }
    Cell {
        id: stage

        text: root.model.step
        width: 84
        x: root.places.stage
    }
    Cell {
        strong: root.model.taker === "미정"
        text: root.model.taker
        width: root.wide ? 94 : 100
        x: root.places.taker
    }
    Cell {
        soft: true
        text: root.model.law
        visible: root.wide
        width: 172
        x: root.places.law ?? 0
    }
}
