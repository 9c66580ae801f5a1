// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Accounts with their rights, the access log, and one's own password.
DeskPage {
    id: root

    required property Accounts page

    said: page.said
    reads: page
    title: "계정·열람 기록"

    actions: Segments {
        choices: root.page.panes
        chosen: root.page.pane
        name: "계정·열람 기록"
        visible: choices.length > 1

        onPicked: index => root.page.turn(index)
    }

    Loader {
        anchors.fill: parent
        sourceComponent: root.page.part === "people" ? people : root.page.part === "log" ? log : password
    }
    Component {
        id: people

        PeoplePane {
            page: root.page
        }
    }
    Component {
        id: log

        AccessLogPane {
            page: root.page
        }
    }
    Component {
        id: password

        PasswordPane {
            page: root.page
        }
    }
}
