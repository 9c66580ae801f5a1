// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every office with a chart; a search looks at names, rooms, duties, telephones and seat numbers.
DeskPage {
    id: root

    required property Seats page

    foot.visible: said !== ""
    title: "부서·좌석"
    told: "부서를 고르면 자리를 옮기고 고칠 수 있습니다"

    actions: [
        DeskButton {
            enabled: !root.page.busy
            glyph: "receipt"
            text: "모든 문 앞 배치도"

            onClicked: root.page.drawCity()
        },
        DeskField {
            id: find

            glyph: "search"
            height: 48
            hint: "부서, 업무, 전화"
            key: "/"
            width: 320

            onEdited: written => root.page.find(written)
            onSubmitted: list.open(0)
            Keys.onDownPressed: list.forceActiveFocus()
        }
    ]

    Component.onCompleted: find.forceActiveFocus()
    Keys.onPressed: event => {
        if (event.text === "/" && !find.writing) {
            find.forceActiveFocus();
            event.accepted = true;
        }
    }

    onVisibleChanged: if (visible)
        find.forceActiveFocus()

    DeskList {
        id: list

        function open(at: int): void {
            const row = itemAtIndex(at);
            if (row)
                row.clicked();
        }

        activeFocusOnTab: true
        anchors.fill: parent
        keyNavigationEnabled: true
        model: root.page.offices

        Keys.onReturnPressed: open(currentIndex)
        delegate: ListChoice {
            required property var model

            Accessible.name: model.name + " " + (model.hit || model.told)
            cells: [[model.name, 288, "strong"], [model.where, 208, "soft"], [model.phone, 128, ""], [model.hit || model.told, 0, model.hit ? "accent" : ""], [model.draft, 112, "strong right"]]
            chosen: ListView.isCurrentItem && list.activeFocus
            focusPolicy: Qt.NoFocus
            inset: StaffTheme.margin
            text: model.name

            onClicked: root.page.open(model.office, model.desk)
        }
    }
    ListState {
        anchors.centerIn: list
        none: list.count === 0
        page: root.page
        text: root.page.searching ? "맞는 부서나 자리가 없습니다. 다른 말로 찾아 주십시오." : "배치도가 있는 부서가 없습니다. ‘좌석배치도’에서 먼저 넣어 주십시오."
        width: 480
    }
}
