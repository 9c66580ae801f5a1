import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One revision, and the button that takes it back.
Item {
    id: root

    required property Charts page
    required property int number
    required property string title
    required property string told

    implicitHeight: 64

    Label {
        anchors.left: parent.left
        anchors.right: undo.left
        anchors.rightMargin: 8
        strong: true
        text: root.title
        y: 8
    }
    Label {
        anchors.left: parent.left
        anchors.right: undo.left
        anchors.rightMargin: 8
        size: 13
        soft: true
        text: root.told
        y: 34
    }
    DeskButton {
        id: undo

        Accessible.name: root.title + " 되돌리기"
        anchors.right: parent.right
        anchors.rightMargin: 1
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.page.busy
        size: Desk.second
        text: "되돌리기"

        onClicked: root.page.takeBack(root.number)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
