// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One column of the page: a title, perhaps a button, and what stands below.
Item {
    id: root

    property string title: ""
    property alias header: side.data
    default property alias content: body.data

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Desk.margin
        anchors.right: side.left
        height: 64
        size: Desk.section
        strong: true
        text: root.title
    }
    Item {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Desk.margin
        height: 48
        width: childrenRect.width
        y: 8
    }
    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Desk.margin
        anchors.right: parent.right
        anchors.top: side.bottom
        anchors.topMargin: 8
    }
    Rectangle {
        anchors.right: parent.right
        color: Desk.row
        height: parent.height
        width: 1
    }
}
