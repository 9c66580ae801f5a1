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

    implicitHeight: words.implicitHeight + 20

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: value.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Label {
            strong: true
            text: root.promise
            width: parent.width
            wrapMode: Text.Wrap
        }
        Label {
            size: 13
            soft: true
            text: root.answers + " · 못 지키면 " + root.missed
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Column {
        id: value

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        width: 120

        Label {
            horizontalAlignment: Text.AlignRight
            strong: true
            text: root.limit
            width: parent.width
        }
        Label {
            horizontalAlignment: Text.AlignRight
            size: 13
            soft: true
            text: root.clock
            width: parent.width
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
