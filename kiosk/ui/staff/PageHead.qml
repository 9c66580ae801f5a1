// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The head of a page, 72 high: its title, a line beside it, and what can be done with the whole page.
Item {
    id: root

    property string title: ""
    property string told: ""
    property var page: null
    readonly property bool stale: page?.stale ?? false
    default property alias actions: side.data

    implicitHeight: 72

    Label {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        size: StaffTheme.number
        strong: true
        text: root.title
        width: Math.min(implicitWidth, side.x - x - 24)
        x: StaffTheme.margin
    }
    StatusMark {
        id: unknown

        anchors.left: name.right
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        shape: "unknown"
        visible: root.stale
    }
    Label {
        Accessible.role: root.stale ? Accessible.AlertMessage : Accessible.StaticText
        anchors.left: name.right
        anchors.leftMargin: root.stale ? 44 : 16
        anchors.right: side.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        color: root.stale ? StaffTheme.near : StaffTheme.colors.softInk
        maximumLineCount: 2
        strong: root.stale
        text: root.stale ? "모름 · " + root.page.readAt + "에 읽은 것입니다. 그 뒤로는 읽지 못했습니다" : root.told
        wrapMode: Text.Wrap
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap
    }
    Hairline {}
}
