import QtQuick

// The head of a page, 72 high: its title, a line beside it, and what can be done with the whole page.
Item {
    id: root

    property string title: ""
    property string told: ""
    default property alias actions: side.data

    implicitHeight: 72

    Label {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        size: Desk.number
        strong: true
        text: root.title
        width: Math.min(implicitWidth, side.x - x - 24)
        x: Desk.margin
    }
    Label {
        anchors.left: name.right
        anchors.leftMargin: 16
        anchors.right: side.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.told
    }
    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Desk.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Desk.gap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
