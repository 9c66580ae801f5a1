// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Officers, unnamed, about whom the charter demands a measure: what was done is written here.
DeskList {
    id: root

    required property Cases page

    model: page.measures

    delegate: ListLine {
        id: one

        required property var model

        cells: [[model.title, 0, "strong wrap", model.told]]
        inset: 8
        least: 96
        shape: "late"

        DeskField {
            id: done

            hint: "무슨 조치를 하셨는지 (이름 없이)"
            width: root.width - 390 - save.width
        }
        DeskButton {
            id: save

            anchors.verticalCenter: parent.verticalCenter
            enabled: !root.page.busy
            filled: done.text !== ""
            text: "조치를 적음"

            onClicked: root.page.measure(one.model.index, done.text)
        }
    }

    Note {
        Accessible.role: Accessible.AlertMessage
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        strong: true
        text: root.page.uncounted
        visible: text !== ""
    }
    ListState {
        anchors.centerIn: parent
        none: root.count === 0
        page: root.page
        text: "조치를 적을 직원이 없습니다.\n인정된 불친절이 한 해에 세 번 쌓이면 여기에 나옵니다."
        visible: root.page.uncounted === "" && none
        width: 500
    }
}
