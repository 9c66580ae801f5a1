// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui.staff

// One case of the list: what time is left stands first, in a shape, in words and as a gauge.
T.AbstractButton {
    id: root

    required property int index
    required property string number
    required property string shape
    required property string remaining
    required property real spent
    required property string due
    required property string limit
    required property string kind
    required property string office
    required property string step
    required property string taker
    required property string law
    required property bool wide
    property bool chosen: false
    // Under the software renderer a Shape may not stand where the list's edge would cut it.
    readonly property ListView view: ListView.view
    readonly property bool whole: y >= view.contentY - 12 && y + height <= view.contentY + view.height + 12

    component Cell: Label {
        height: root.height
    }

    Accessible.name: remaining + ", " + due + ", " + number + ", " + kind + ", " + office + ", " + step + ", " + taker
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.NoFocus
    implicitHeight: 40
    objectName: "control"

    background: Rectangle {
        color: root.chosen ? Desk.chosen : root.down ? Desk.colors.lit : "transparent"

        Rectangle {
            color: Desk.colors.accent
            height: parent.height
            visible: root.chosen
            width: 4
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }
    contentItem: Item {
        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            visible: root.whole
            x: 8
        }
        Cell {
            color: Desk.tone(root.shape)
            strong: true
            text: root.remaining
            width: 130
            x: 32
        }
        Gauge {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            spent: root.spent
            x: 160
        }
        Cell {
            strong: true
            text: root.due
            width: 134
            x: 290
        }
        Cell {
            soft: true
            text: root.limit
            visible: root.wide
            width: 80
            x: 424
        }
        Cell {
            strong: true
            text: root.number
            width: 112
            x: root.wide ? 508 : 426
        }
        Cell {
            text: root.kind
            width: 92
            x: root.wide ? 622 : 540
        }
        Cell {
            text: root.office
            width: stage.x - x - 8
            x: root.wide ? 716 : 640
        }
        Cell {
            id: stage

            text: root.step
            width: 84
            x: root.width - (root.wide ? 358 : 204)
        }
        Cell {
            strong: root.taker === "미정"
            text: root.taker
            width: root.wide ? 94 : 100
            x: root.width - (root.wide ? 270 : 106)
        }
        Cell {
            soft: true
            text: root.law
            visible: root.wide
            width: 172
            x: root.width - 172
        }
    }
}
