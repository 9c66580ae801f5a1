import QtQuick
import kiosk.ui.staff

// One promise with its limit, its clock, who answers for it, and what a miss means.
Item {
    id: root

    required property string promise
    required property string limit
    required property string clock
    required property string answers
    required property string missed

    implicitHeight: 62

    Label {
        anchors.left: parent.left
        anchors.right: within.left
        anchors.rightMargin: 12
        strong: true
        text: root.promise
        y: 10
    }
    Label {
        anchors.left: parent.left
        anchors.right: within.left
        anchors.rightMargin: 12
        size: 13
        soft: true
        text: root.answers + " · 못 지키면 " + root.missed
        y: 34
    }
    Label {
        id: within

        anchors.right: running.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        strong: true
        text: root.limit
        width: 116
    }
    Label {
        id: running

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Desk.second
        soft: true
        text: root.clock
        width: 108
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
