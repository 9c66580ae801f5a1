// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The foot of a page, 72 high: what was said left, the one action that publishes right.
Rectangle {
    id: root

    property string said: ""
    default property alias actions: side.data

    color: StaffTheme.quiet
    implicitHeight: 72

    Label {
        Accessible.role: Accessible.AlertMessage
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.right: side.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        maximumLineCount: 2
        text: root.said
        wrapMode: Text.Wrap
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap
    }
    Hairline {
        edge: Qt.TopEdge
    }
}
