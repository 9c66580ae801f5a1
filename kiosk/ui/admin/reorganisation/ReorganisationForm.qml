// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The chosen office's new name, the draft, what would follow, what was published.
FormPanel {
    id: root

    required property Reorganisation page

    title: "이름 바꾸기"

    Note {
        text: "왼쪽에서 부서를 고르십시오."
        visible: root.page.chosen === ""
        width: parent.width
    }
    Row {
        spacing: 10
        visible: root.page.chosen !== ""
        width: parent.width

        FormField {
            id: name

            readonly property string office: root.page.chosen

            label: root.page.before + "의 새 이름"
            longest: 40
            name: "새 이름"
            width: parent.width - put.width - parent.spacing

            onOfficeChanged: text = root.page.after
            onSubmitted: root.page.rename(text)
        }
        DeskButton {
            id: put

            anchors.bottom: parent.bottom
            enabled: !root.page.busy
            height: 44
            text: "개편에 넣기"

            onClicked: root.page.rename(name.text)
        }
    }
    Repeater {
        model: root.page.renames

        ListLine {
            id: line

            required property var model

            cells: [[line.model.before + " → " + line.model.after, 0, "strong wrap"]]
            least: 58
            width: parent?.width ?? 0

            DeskButton {
                Accessible.name: line.model.before + " 빼기"
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
