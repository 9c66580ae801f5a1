// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A card before a dimmed screen, for what cannot wait; any touch beside it does what its first button does.
FocusScope {
    id: root

    property bool open: false
    default property alias content: holder.data

    signal dismissed

    anchors.fill: parent
    visible: open
    z: 100

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.dim

        MouseArea {
            anchors.fill: parent

            onClicked: root.dismissed()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round((parent.height - (Theme.low ? parent.height * 0.45 : 0) - height) / (Theme.low ? 4 : 2))
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.colors.outline
        border.width: Theme.highContrast ? Theme.fixed(4) : 0
        color: Theme.colors.ground
        height: holder.childrenRect.height + 2 * Theme.margin
        radius: Theme.fixed(26)
        width: Math.min(parent.width - 2 * Theme.fixed(28), Theme.dp(968))

        MouseArea {
            anchors.fill: parent
        }
        Item {
            id: holder

            anchors.fill: parent
            anchors.margins: Theme.margin
        }
    }
}
