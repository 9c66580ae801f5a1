// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A button of the desk: filled for the next thing to do, outlined otherwise, with its key beside its word.
DeskControl {
    id: root

    property bool filled: false
    property bool strong: false
    property bool small: false // beside fields and in lines
    property bool low: false // one of many in a bar
    property string glyph: ""
    property string key: ""
    property int size: low ? StaffTheme.second : small ? StaffTheme.body : StaffTheme.section
    property real margin: 16 // beside the words
    property real drawn: height // a button in a low bar is drawn lower than a finger may touch it
    property string barred: "" // why it cannot be pressed now, where that is not a matter of moments

    readonly property real beside: (sign.visible ? sign.width + line.spacing : 0) + (cap.visible ? cap.width + line.spacing : 0)
    readonly property color face: barred !== "" ? StaffTheme.calm : filled ? StaffTheme.colors.onAction : strong ? StaffTheme.colors.accent : StaffTheme.colors.ink

    Accessible.description: barred
    bottomInset: topInset
    enabled: barred === ""
    implicitHeight: low ? 40 : small ? 44 : 48
    implicitWidth: beside + word.implicitWidth + 32
    topInset: (height - drawn) / 2

    background: Rectangle {
        border.color: root.strong ? StaffTheme.colors.accent : StaffTheme.edge
        border.width: root.filled || root.barred !== "" ? 0 : 1
        color: {
            if (root.barred !== "")
                return "transparent";
            if (root.filled)
                return root.down ? StaffTheme.colors.actionPressed : StaffTheme.colors.action;
            return root.down ? StaffTheme.colors.lit : StaffTheme.colors.ground;
        }
        radius: StaffTheme.radius

        DashedOutline {
            anchors.fill: parent
            color: StaffTheme.calm
            visible: root.barred !== ""
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -5
            border.color: StaffTheme.colors.accent
            border.width: 3
            color: "transparent"
            radius: StaffTheme.radius + 5
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        implicitWidth: root.beside + word.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: 8

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                color: root.face
                name: root.glyph
                size: root.size + 5
                stroke: 4
                visible: root.glyph !== ""
            }
            Label {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                color: root.face
                size: root.size
                strong: true
                text: root.text
                width: Math.min(implicitWidth, Math.max(0, root.width - root.beside - 2 * root.margin))
            }
            KeyCap {
                id: cap

                anchors.verticalCenter: parent.verticalCenter
                text: root.key
            }
        }
    }
}
