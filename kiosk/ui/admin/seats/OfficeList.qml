// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every office with a chart; a search looks at names, rooms, duties, telephones and seat numbers.
FocusScope {
    id: root

    required property Seats page

    focus: true

    Keys.onPressed: event => {
        if (event.text === "/" && !find.writing) {
            find.forceActiveFocus();
            event.accepted = true;
        }
    }

    PageHead {
        id: head

        page: root.page
        title: "부서·좌석"
        told: "부서를 고르면 자리를 옮기고 고칠 수 있습니다"
        width: parent.width

        DeskField {
            id: find

            focus: true
            glyph: "search"
            height: 48
            hint: "부서, 업무, 전화"
            key: "/"
            width: 320

            onEdited: written => root.page.find(written)
            onSubmitted: list.open(0)
            Keys.onDownPressed: list.forceActiveFocus()
        }
    }
    DeskList {
        id: list

        function open(at: int): void {
            const row = itemAtIndex(at);
            if (row)
                row.opened();
        }

        activeFocusOnTab: true
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        keyNavigationEnabled: true
        model: root.page.offices

        Keys.onReturnPressed: open(currentIndex)
        delegate: OfficeLine {
            current: ListView.isCurrentItem && list.activeFocus
            width: ListView.view.width

            onOpened: root.page.open(office, desk)
        }
    }
    ListState {
        anchors.centerIn: list
        text: root.page.searching ? "맞는 부서나 자리가 없습니다. 다른 말로 찾아 주십시오." : "배치도가 있는 부서가 없습니다. ‘좌석배치도’에서 먼저 넣어 주십시오."
        none: list.count === 0
        page: root.page
        width: 480
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        visible: said !== ""
        height: visible ? 72 : 0
        width: parent.width
    }
}
