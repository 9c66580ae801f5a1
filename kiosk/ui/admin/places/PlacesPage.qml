// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The places on the left; the chosen one's state, names or hours on the right.
DeskPage {
    id: root

    required property Places page

    title: "시설 상태"
    told: "여기서 바꾸면 키오스크의 길과 안내에 바로 반영됩니다"

    actions: Segments {
        choices: ["승강기·문", "방", "부서·여는 시간", "번호 창구"]
        chosen: root.page.pane
        name: "시설"

        onPicked: index => {
            finder.text = "";
            root.page.turn(index);
        }
    }

    DeskField {
        id: finder

        glyph: "search"
        hint: "이름으로 찾기"
        implicitHeight: 44
        key: "/"
        width: 320
        x: StaffTheme.margin
        y: 14

        onEdited: written => root.page.find(written)
    }
    DeskList {
        id: list

        anchors.bottom: parent.bottom
        anchors.top: finder.bottom
        anchors.topMargin: 12
        model: root.page.rows
        width: form.x - 2 * StaffTheme.margin
        x: StaffTheme.margin

        delegate: ListChoice {
            required property var model

            Accessible.name: (model.index + 1) + ". " + model.name + " " + model.standing
            cells: [[model.name, 0, "strong wrap", width < 600 ? model.told : ""], ...(width < 600 ? [] : [[model.told, width * 0.3, "less soft"]]), [model.standing, 190, model.shape === "broken" ? "less right strong tone" : "less right"]]
            chosen: model.key === root.page.chosen
            shape: model.shape
            text: model.name

            onClicked: root.page.choose(model.key)
        }
    }
    ListState {
        anchors.centerIn: list
        none: list.count === 0
        page: root.page
        text: finder.text !== "" ? "이런 이름이 없습니다." : ["도면에 승강기도 문도 없습니다.", "도면에 방이 없습니다.", "부서가 없습니다.", "번호 창구가 있는 방이 없습니다."][root.page.pane]
    }
    PlaceForm {
        id: form

        anchors.right: parent.right
        height: parent.height
        page: root.page
        width: 480
    }
}
