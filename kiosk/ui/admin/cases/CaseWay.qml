// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The way a case has come, with the due time that is still to come at its end.
Item {
    id: root

    required property CaseSheet sheet

    Heading {
        height: 72
        text: "지나온 길"
        x: 20
    }
    Rectangle {
        color: StaffTheme.edge
        height: 1
        width: parent.width
        y: 71
    }
    DeskList {
        height: side.y - 72
        model: root.sheet.steps
        topMargin: 16
        width: parent.width
        y: 72

        delegate: Item {
            id: one

            required property var model
            required property int index

            height: text.y + text.height + 14
            width: ListView.view.width

            Rectangle {
                color: StaffTheme.edge
                height: parent.height
                visible: one.index + 1 < one.ListView.view.count
                width: 2
                x: 27
                y: 12
            }
            Rectangle {
                color: StaffTheme.colors.ground
                height: 20
                width: 20
                x: 18
            }
            StatusMark {
                shape: one.model.shape
                x: 20
                y: 2
            }
            SmallPrint {
                id: when

                text: one.model.at
                x: 48
            }
            Note {
                id: title

                strong: true
                text: one.model.title
                width: parent.width - 60
                x: 48
                y: 20
            }
            SmallPrint {
                id: text

                text: one.model.told
                width: parent.width - 60
                wrapMode: Text.Wrap
                x: 48
                y: title.y + title.height + 2
            }
        }
    }
    Column {
        id: side

        anchors.bottom: parent.bottom
        bottomPadding: 16
        spacing: 4
        topPadding: 14
        width: parent.width - 40
        x: 20

        Label {
            strong: true
            text: "함께 볼 것"
        }
        Repeater {
            model: root.sheet.side

            Note {
                required property string modelData

                size: StaffTheme.second
                text: modelData
                width: side.width
            }
        }
    }
    Rectangle {
        color: StaffTheme.edge
        height: 1
        width: parent.width
        y: side.y
    }
    EdgeLine {
        edge: Qt.LeftEdge
    }
}
