// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One column of a page: a title, perhaps a button, what stands below, and a line on its right.
Item {
    id: root

    property string title: ""
    property bool edged: true
    property alias header: side.data
    default property alias content: body.data

    height: parent?.height ?? 0

    Heading {
        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: side.left
        anchors.rightMargin: 12
        height: 64
        text: root.title
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        height: 48
        spacing: StaffTheme.gap
        y: 8
    }
    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.top: side.bottom
        anchors.topMargin: 8
    }
    Hairline {
        edge: Qt.RightEdge
        visible: root.edged
    }
}
