// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The list in short, beside the case that is open.
Item {
    id: root

    required property Cases page

    Heading {
        height: 72
        text: root.page.heading
        x: 16
    }
    Hint {
        anchors.right: parent.right
        anchors.rightMargin: 16
        height: 72
        text: root.page.narrowing.order
    }
    DeskList {
        currentIndex: root.page.at
        height: parent.height - 72
        model: root.page.rows
        width: parent.width
        y: 72

        delegate: ListChoice {
            id: one

            required property var model

            Accessible.name: [model.remaining, model.number, model.kind, model.office].join(", ")
            Accessible.role: Accessible.ListItem
            chosen: ListView.isCurrentItem
            focusPolicy: Qt.NoFocus
            least: 62

            onClicked: {
                root.page.choose(model.index);
                root.page.open();
            }

            Cells {
                cells: [[one.model.remaining, 0, "strong tone"], [one.model.due, 96, "less strong right"]]
                mark: 16
                shape: one.model.shape
                spacing: 6
                width: parent.width - 28
                x: 16
                y: 8
            }
            Label {
                size: StaffTheme.second
                text: [one.model.number, one.model.kind, one.model.office].join(" · ")
                width: parent.width - 28
                x: 16
                y: 34
            }
        }
    }
    EdgeLine {
        y: 71
    }
    EdgeLine {
        edge: Qt.RightEdge
    }
}
