// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The calls that visitors wait for, the next one first; whom to ring stands beside them under the seal.
DeskPage {
    id: root

    required property CallQueue page
    readonly property bool handing: page.handing

    foot.implicitHeight: 56
    said: page.said || "기한은 근무시간 3시간, 또는 원하신 때입니다"
    title: "전화 부탁"
    told: page.heading

    Keys.onPressed: event => {
        const letter = event.text.toUpperCase();
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            root.page.choose(root.page.at - 1);
        else if (event.key === Qt.Key_Down)
            root.page.choose(root.page.at + 1);
        else if (event.key === Qt.Key_Escape)
            root.page.stay();
        else if (letter === "L" || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.page.reveal();
        else if (letter !== "" && "OTGMC".includes(letter))
            side.press(letter);
        else
            event.accepted = false;
    }
    onHandingChanged: handing || rest()

    SealBar {
        id: seal

        asking: false
        page: root.page
        width: parent.width

        onDone: root.rest()
    }
    DeskList {
        id: list

        anchors.bottom: parent.bottom
        anchors.top: seal.bottom
        currentIndex: root.page.at
        model: root.page.rows
        width: side.x - 32
        x: 16

        delegate: CallLine {
            chosen: ListView.isCurrentItem

            onClicked: {
                root.page.choose(model.index);
                root.rest();
            }
        }
    }
    ListState {
        anchors.centerIn: list
        none: list.count === 0
        page: root.page
        text: "걸어야 할 전화가 없습니다.\n방문객이 전화를 부탁하시면 기한 순으로 여기에 나옵니다."
        width: 480
    }
    CallPanel {
        id: side

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: seal.bottom
        page: root.page
        visible: list.count > 0
        width: Math.min(400, root.width * 0.33)
    }
}
