// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Accounts with their rights, the access log, and one's own password.
DeskPage {
    id: root

    required property Accounts page

    title: "계정·열람 기록"

    actions: Segments {
        choices: root.page.panes
        chosen: root.page.pane
        name: "계정·열람 기록"
        visible: choices.length > 1

        onPicked: index => root.page.turn(index)
    }

    PagePart {
        anchors.fill: parent
        page: root.page
        part: Qt.resolvedUrl(root.page.part === "people" ? "PeoplePane.qml" : root.page.part === "log" ? "AccessLogPane.qml" : "PasswordPane.qml")
    }
}
