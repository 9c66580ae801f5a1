// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The places on the left; the chosen one's state, names or hours on the right.
Item {
    id: root

    required property Places page

    PageHead {
        id: head

        page: root.page
        title: "시설 상태"
        told: "여기서 바꾸면 키오스크의 길과 안내에 바로 반영됩니다"
        width: parent.width

        Segments {
            choices: ["승강기·문", "방", "부서·여는 시간"]
            chosen: root.page.pane
            name: "시설"

            onPicked: index => {
                finder.text = "";
                root.page.turn(index);
            }
        }
    }
    DeskField {
        id: finder

        glyph: "search"
        hint: "이름으로 찾기"
        key: "/"
        implicitHeight: 44
        name: "이름으로 찾기"
        width: 320
        x: Desk.margin
        y: head.height + 14

        onEdited: written => root.page.find(written)
    }
    DeskList {
        id: list

        anchors.bottom: foot.top
        anchors.top: finder.bottom
        anchors.topMargin: 12
        model: root.page.rows
        width: parent.width - form.width - 2 * Desk.margin
        x: Desk.margin

        delegate: PlaceLine {
            page: root.page
            width: ListView.view.width
        }
    }
    ListState {
        anchors.centerIn: list
        text: "이런 이름이 없습니다."
        none: root.page.empty && finder.text !== ""
        page: root.page
    }
    Rectangle {
        color: Desk.row
        height: foot.y - head.height
        width: 1
        x: form.x
        y: head.height
    }
    PlaceForm {
        id: form

        anchors.right: parent.right
        height: foot.y - head.height
        page: root.page
        width: 480
        y: head.height
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        width: parent.width
    }
}
