// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The cases: their list, or in its place the one that is opened, or one being entered.
Item {
    id: root

    required property Cases page

    PagePart {
        anchors.fill: parent
        focus: true
        page: root.page
        part: Qt.resolvedUrl(root.page.place === "case" ? "CaseView.qml" : root.page.place === "entry" ? "CaseEntryForm.qml" : "CaseList.qml")

        onLoaded: item.forceActiveFocus()
    }
}
