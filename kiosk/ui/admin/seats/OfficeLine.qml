// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.staff

// One office; below its name the seat that a search found.
T.AbstractButton {
    id: root

    required property string office
    required property string where
    required property string told
    required property string desk
    required property string hit
    required property string draft
    property bool current: false

    signal opened

    Accessible.name: office + " " + (hit || told)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.NoFocus
    implicitHeight: hit === "" ? 48 : 64
    objectName: "control"
    text: office

    background: Rectangle {
        color: root.down || root.current ? Desk.chosen : "transparent"

        Rectangle {
            color: Desk.colors.accent
            height: parent.height
            visible: root.current
            width: 4
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Desk.row
            height: 1
            width: parent.width
        }
    }
    contentItem: Item {
        Label {
            id: name

            height: root.hit === "" ? parent.height : 36
            strong: true
            text: root.office
            width: 300
            x: Desk.margin
        }
        Label {
            anchors.left: name.left
            anchors.right: figures.right
            anchors.top: name.bottom
            anchors.topMargin: -6
            color: Desk.colors.accent
            size: Desk.second
            text: root.hit
        }
        Label {
            id: place

            anchors.left: name.right
            anchors.leftMargin: 16
            height: name.height
            soft: true
            text: root.where
            width: 220
        }
        Label {
            id: figures

            anchors.left: place.right
            anchors.leftMargin: 16
            anchors.right: draft.left
            height: name.height
            text: root.told
        }
        Label {
            id: draft

            anchors.right: parent.right
            anchors.rightMargin: Desk.margin
            color: Desk.near
            height: name.height
            strong: true
            text: root.draft
        }
    }

    onClicked: opened()
}
