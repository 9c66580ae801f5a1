// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What happened and how the installation is; the city's booths; backups; logs and tables for outside.
DeskPage {
    id: root

    required property System page

    title: "시스템"

    actions: Segments {
        choices: ["알림과 상태", "키오스크", "백업", "기록과 내보내기"]
        chosen: root.page.pane
        name: "시스템"

        onPicked: index => root.page.turn(index)
    }

    PagePart {
        anchors.fill: parent
        page: root.page
        part: Qt.resolvedUrl(["HealthPane", "FleetPane", "BackupPane", "LogPane"][root.page.pane] + ".qml")
    }
}
