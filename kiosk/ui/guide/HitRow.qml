// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// One answer: office and matter, where it is, how long the walk takes, one button.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string title
    required property string matter
    required property string detail
    required property string place
    required property string walk
    required property string button
    property bool chosen: false

    signal sent

    color: chosen ? StaffTheme.chosen : StaffTheme.colors.ground
    height: 60

    Rectangle {
        color: StaffTheme.colors.accent
        height: parent.height
        visible: root.chosen
        width: 4
    }
    KeyCap {
        anchors.verticalCenter: parent.verticalCenter
        text: String(root.index + 1)
        x: StaffTheme.margin
    }
    Row {
        id: head

        readonly property real room: 372

        x: 60
        y: 8

        Heading {
            id: title

            text: root.title + (root.matter === "" ? "" : " · ")
            width: Math.min(implicitWidth, head.room)
        }
        Rectangle {
            color: root.chosen ? StaffTheme.found : "transparent"
            height: matter.implicitHeight
            visible: root.matter !== ""
            width: matter.width

            Heading {
                id: matter

                text: root.matter
                width: Math.min(implicitWidth, Math.max(0, head.room - title.width))
            }
        }
    }
    Hint {
        text: root.detail
        width: 376
        x: 60
        y: 33
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.place
        width: 150
        x: 450
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.walk
        width: 110
        x: 612
    }
    RowButton {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        filled: root.chosen
        key: root.chosen ? "Enter" : ""
        about: (root.index + 1) + ". " + root.title
        row: root.key
        size: StaffTheme.body
        text: root.button
        width: 144

        onTapped: root.sent()
    }
    Hairline {}
}
