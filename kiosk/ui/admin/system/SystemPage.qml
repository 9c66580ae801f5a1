// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What happened and how the installation is; the city's booths; backups; logs and tables for outside.
DeskPage {
    id: root

    required property System page

    said: page.said
    reads: page
    title: "시스템"

    actions: Segments {
        choices: ["알림과 상태", "키오스크", "백업", "기록과 내보내기"]
        chosen: root.page.pane
        name: "시스템"

        onPicked: index => root.page.turn(index)
    }

    Loader {
        anchors.fill: parent
        sourceComponent: [health, fleet, backups, logs][root.page.pane]
    }
    Component {
        id: health

        HealthPane {
            page: root.page
        }
    }
    Component {
        id: fleet

        FleetPane {
            page: root.page
        }
    }
    Component {
        id: backups

        BackupPane {
            page: root.page
        }
    }
    Component {
        id: logs

        LogPane {
            page: root.page
        }
    }
}
