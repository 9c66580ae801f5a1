// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Below the sheet: what was said, else what the tool wants; how much is drawn, and how large a pixel is.
Rectangle {
    id: root

    required property VenueDrawing page

    color: StaffTheme.colors.ground

    Label {
        Accessible.role: root.page.said === "" ? Accessible.StaticText : Accessible.AlertMessage
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: counts.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        maximumLineCount: 2
        size: StaffTheme.second
        strong: root.page.said !== "" || root.page.sheet.typed !== ""
        text: root.page.sheet.typed !== "" || root.page.said === "" ? root.page.sheet.hint : root.page.said
        wrapMode: Text.Wrap
    }
    Hint {
        id: counts

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.page.counts + "   " + root.page.sheet.scaleTold
    }
    Hairline {
        edge: Qt.TopEdge
    }
}
