// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What visitors say is wrong above, what was joined below.
Rectangle {
    id: root

    required property Words page

    color: StaffTheme.quiet

    ListPanel {
        id: reports

        edged: false
        empty: "“정보가 틀려요”를 누른 방문객이 없습니다."
        height: parent.height / 2
        model: root.page.wrong
        page: root.page
        title: "틀렸다는 말 " + (page.stale ? "모름" : list.count)
        width: parent.width

        delegate: ReportRow {
            page: root.page
        }
    }
    ListPanel {
        anchors.top: reports.bottom
        edged: false
        height: parent.height / 2
        model: root.page.joined
        page: root.page
        title: "이은 말 " + (page.stale ? "모름" : list.count)
        width: parent.width

        delegate: ListLine {
            id: joined

            required property var model

            cells: [["“" + model.words + "”", 0, "strong", model.duty === "" ? "이을 업무 없음" : model.office + " · " + model.duty]]
            least: 60

            ArmedButton {
                Accessible.name: joined.model.words + " 풀기"
                about: joined.cells.join() // a row keeps its place while the list is read anew
                ask: "풀기"
                height: 40
                size: StaffTheme.body

                onConfirmed: root.page.part(joined.model.index)
            }
        }
    }
    Hairline {
        edge: Qt.LeftEdge
    }
}
