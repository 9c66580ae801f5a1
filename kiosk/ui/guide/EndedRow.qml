// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// One visit that ended: how, where to, how it is known, and the way back.
Item {
    id: root

    required property string key
    required property string shape
    required property string word
    required property string target
    required property string detail
    required property string time
    required property bool undo

    signal undone

    height: 56

    Row {
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
        }
        Label {
            color: StaffTheme.tone(root.shape)
            font.weight: Font.DemiBold
            rightPadding: 6
            text: root.word
        }
        Label {
            rightPadding: 6
            strong: true
            text: root.target
        }
        Label {
            soft: true
            text: root.detail
            width: Math.min(implicitWidth, 330)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Label {
            anchors.verticalCenter: parent.verticalCenter
            soft: true
            text: root.time
        }
        RowButton {
            glyph: "back"
            opacity: root.undo ? 1 : 0
            enabled: root.undo
            size: StaffTheme.second
            about: [root.target, root.word, root.time].join(" ")
            row: root.key
            text: "되돌리기"

            onTapped: root.undone()
        }
    }
    Hairline {}
}
