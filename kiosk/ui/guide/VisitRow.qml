import QtQuick
import kiosk.ui.staff

// One visit under way, closed by one tap.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string target
    required property string matter
    required property string place
    required property string origin
    required property int seconds
    required property string clock
    required property real expected
    required property string shape
    required property string word
    required property string rest
    property bool chosen: false
    property bool filled: false

    signal arrived
    signal missed
    signal picked

    color: chosen ? Desk.chosen : Desk.colors.ground
    height: 60

    TapHandler {
        onTapped: root.picked()
    }
    Rectangle {
        color: Desk.colors.accent
        height: parent.height
        visible: root.chosen
        width: 4
    }
    KeyCap {
        anchors.verticalCenter: parent.verticalCenter
        text: root.index < 7 ? String(root.index + 1) : ""
        x: Desk.margin
    }
    TimeRing {
        anchors.verticalCenter: parent.verticalCenter
        expected: root.expected
        seconds: root.seconds
        shape: root.shape
        text: root.clock
        x: 56
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 120

        Label {
            size: Desk.target
            strong: true
            text: root.target
            width: 210
        }
        Label {
            size: Desk.second
            soft: true
            text: root.matter
            visible: text !== ""
            width: 210
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 343

        Label {
            text: root.place
            visible: text !== ""
            width: 150
        }
        Label {
            size: Desk.second
            soft: true
            text: root.origin
            width: 150
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 507

        Row {
            spacing: 6

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: root.shape
            }
            Label {
                color: Desk.tone(root.shape)
                font.weight: Font.DemiBold
                text: root.word
            }
        }
        Label {
            size: Desk.second
            soft: true
            text: root.rest
            width: 148
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        DeskButton {
            filled: root.filled
            glyph: "check"
            strong: true
            text: "도착"
            width: 96

            onClicked: root.arrived()
        }
        DeskButton {
            glyph: "cross"
            text: "못 찾음"
            width: 112

            onClicked: root.missed()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
