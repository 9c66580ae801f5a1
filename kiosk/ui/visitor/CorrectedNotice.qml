// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// What the words were taken for, and a way back to the words themselves.
Block {
    id: root

    required property string corrected

    signal refused

    implicitHeight: Theme.roomy ? Math.max(notice.implicitHeight, button.implicitHeight) : notice.implicitHeight + Theme.gap + button.implicitHeight
    wanted: corrected !== ""

    Notice {
        id: notice

        glyph: "swap"
        height: implicitHeight
        text: root.corrected
        width: root.width - (Theme.roomy ? button.width + Theme.gap : 0)
    }
    BigButton {
        id: button

        anchors.right: parent.right
        corner: Theme.dp(18)
        implicitHeight: Theme.dp(92)
        primary: false
        size: Theme.base
        text: qsTrId("find.as_written")
        width: Theme.roomy ? implicitWidth : root.width
        y: Theme.roomy ? (root.implicitHeight - implicitHeight) / 2 : notice.implicitHeight + Theme.gap

        onActivated: root.refused()
    }
}
