// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One change of the draft.
Item {
    id: root

    required property string shape
    required property string kind
    required property string what

    implicitHeight: Math.max(40, words.implicitHeight + 16)

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        x: 20
    }
    Label {
        id: kind

        anchors.left: mark.right
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.kind
        width: 84
    }
    Label {
        id: words

        anchors.left: kind.right
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.what
        wrapMode: Text.Wrap
    }
}
