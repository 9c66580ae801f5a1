// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Accounts with their rights, the access log, and one's own password.
Item {
    id: root

    required property Accounts page

    PageHead {
        id: head

        page: root.page
        title: "계정·열람 기록"
        width: parent.width

        Segments {
            choices: ["계정", "열람 기록", "내 비밀번호"]
            chosen: root.page.pane
            name: "계정·열람 기록"
            visible: root.page.keeps

            onPicked: index => root.page.turn(index)
        }
    }
    Loader {
        anchors.bottom: foot.top
        anchors.top: head.bottom
        sourceComponent: root.page.keeps ? [people, log, password][root.page.pane] : password
        width: parent.width
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        width: parent.width
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
            busy: root.page.busy
            log: root.page.log
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
