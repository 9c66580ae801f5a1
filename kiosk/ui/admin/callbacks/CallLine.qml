// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One call to be made: what time is left, when it is due, whose it is, and whether that office knows.
ListChoice {
    id: root

    required property var model
    readonly property bool wide: width > 760

    Accessible.name: [model.remaining, model.due, model.number, model.office, model.told].join(", ")
    Accessible.role: Accessible.ListItem
    focusPolicy: Qt.NoFocus
    least: 52

    Row {
        anchors.fill: parent
        anchors.leftMargin: 8

        Cells {
            cells: [[root.model.remaining, 126, "strong tone"]]
            height: parent.height
            shape: root.model.shape
            width: root.wide ? 152 : 144
        }
        Gauge {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.model.shape
            spent: root.model.spent
            visible: root.wide
            width: 130
        }
        Cells {
            cells: [[root.model.due, root.wide ? 118 : 106, "strong"], root.wide ? [root.model.office + " · " + root.model.number, 0] : [root.model.office, 0, "wrap", root.model.number]]
            height: parent.height
            width: parent.width - told.width - x
        }
        Cells {
            id: told

            cells: [[root.model.told, 0, "less"]]
            height: parent.height
            shape: root.model.told_shape
            width: 190
        }
    }
}
