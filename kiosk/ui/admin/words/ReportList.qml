// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What visitors say is wrong above, what was joined below.
Rectangle {
    id: root

    required property Words page

    color: Desk.quiet

    Label {
        id: first

        height: 56
        size: Desk.section
        strong: true
        text: "틀렸다는 말 " + (root.page.stale ? "모름" : root.page.wrongCount)
        x: 16
    }
    DeskList {
        id: reports

        anchors.top: first.bottom
        height: (parent.height - 2 * first.height) / 2
        model: root.page.wrong
        width: parent.width

        delegate: ReportRow {
            page: root.page
            width: ListView.view.width
        }

        ListState {
            anchors.centerIn: parent
            text: "“정보가 틀려요”를 누른 방문객이 없습니다."
            none: root.page.wrongCount === 0
            page: root.page
            width: parent.width - 48
        }
    }
    Label {
        id: second

        anchors.top: reports.bottom
        height: 56
        size: Desk.section
        strong: true
        text: "이은 말 " + (root.page.stale ? "모름" : root.page.joinedCount)
        x: 16
    }
    DeskList {
        anchors.bottom: parent.bottom
        anchors.top: second.bottom
        model: root.page.joined
        width: parent.width

        delegate: JoinedRow {
            page: root.page
            width: ListView.view.width
        }
    }
    Rectangle {
        color: Desk.row
        height: parent.height
        width: 1
    }
}
