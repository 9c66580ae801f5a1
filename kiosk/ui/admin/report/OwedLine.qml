// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is still owed at the year's end, in words and a mark, and the way to where it is entered.
Row {
    id: root

    required property Report page

    signal sought

    spacing: 10
    visible: page.owed !== ""

    StatusMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        shape: root.page.owedShape
        size: 20
    }
    Heading {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.tone(root.page.owedShape)
        text: root.page.owed
        width: Math.min(implicitWidth, parent.width - mark.width - there.width - 3 * 10)
        wrapMode: Text.Wrap
    }
    DeskButton {
        id: there

        enabled: !root.page.busy
        small: true
        text: "적으러 가기"
        visible: root.page.decides

        onClicked: root.sought()
    }
}
