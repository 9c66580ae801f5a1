import QtQuick
import kiosk.ui.staff

// One problem or one change: its mark, its kind, where, and what.
Item {
    id: root

    required property string shape
    required property string kind
    required property string where
    required property string what

    implicitHeight: Math.max(44, told.implicitHeight + 20)

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
    }
    Label {
        id: name

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.kind
        width: 84
    }
    Label {
        id: place

        anchors.left: name.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.where
        width: 180
    }
    Label {
        id: told

        anchors.left: place.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.what
        wrapMode: Text.Wrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
