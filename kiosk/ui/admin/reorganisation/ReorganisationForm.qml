// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What becomes of the chosen office, the draft, what would follow, what was published.
FormPanel {
    id: root

    required property Reorganisation page

    title: "바꿀 것"

    ReorganisationChange {
        page: root.page
        width: parent.width
    }
    Repeater {
        model: root.page.changes

        ListLine {
            id: line

            required property var model

            cells: [[line.model.what, 64, "soft"], [line.model.before ? line.model.before + " → " + line.model.after : line.model.after, 0, "strong wrap"]]
            least: 58
            width: parent?.width ?? 0

            DeskButton {
                Accessible.name: (line.model.before || line.model.after) + " 빼기"
                enabled: !root.page.busy
                small: true
                text: "빼기"

                onClicked: root.page.drop(line.model.key)
            }
        }
    }
    DayChoice {
        day: root.page.day
        visible: root.page.begun
        width: parent.width

        onTyped: text => root.page.dated(text)
        onWait: days => root.page.wait(days)
    }
    Heading {
        text: "달라지는 것"
        visible: root.page.about !== ""
    }
    Repeater {
        model: root.page.following

        ListLine {
            required property var model

            cells: model.heading ? [[model.what, 0, "strong wrap"]] : [[model.what, 120, "soft"], [model.told, 0, "wrap"]]
            least: 32
            shape: model.shape
            width: parent?.width ?? 0
        }
    }
    ReorganisationList {
        page: root.page
        width: parent.width
    }
}
