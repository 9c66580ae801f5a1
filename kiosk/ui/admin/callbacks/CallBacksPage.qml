// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The calls that visitors wait for, the next one first; whom to ring stands beside them under the seal.
FocusScope {
    id: root

    required property CallQueue page
    readonly property bool handing: page.handing

    Component.onCompleted: rest.forceActiveFocus()
    onHandingChanged: {
        if (!handing)
            rest.forceActiveFocus();
    }
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

    // Where the keys go while no field is written in.
    Item {
        id: rest

        focus: true
    }
    PageHead {
        id: head

        page: root.page
        title: "전화 부탁"
        told: root.page.heading
        width: parent.width
    }
    SealBar {
        id: seal

        asking: false
        page: root.page
        width: parent.width
        y: head.height

        onDone: rest.forceActiveFocus()
    }
    DeskList {
        id: list

        currentIndex: root.page.at
        height: foot.y - y
        model: root.page.rows
        width: side.x - 32
        x: 16
        y: seal.y + seal.height

        delegate: CallLine {
            chosen: ListView.isCurrentItem
            width: ListView.view.width

            onClicked: {
                root.page.choose(index);
                rest.forceActiveFocus();
            }
        }
    }
    ListState {
        anchors.centerIn: list
        text: "걸어야 할 전화가 없습니다.\n방문객이 전화를 부탁하시면 기한 순으로 여기에 나옵니다."
        none: list.count === 0
        page: root.page
        width: 480
    }
    CallPanel {
        id: side

        anchors.right: parent.right
        height: foot.y - y
        page: root.page
        visible: list.count > 0
        width: Math.min(400, root.width * 0.33)
        y: list.y
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        implicitHeight: 56
        said: root.page.said || "기한은 근무시간 3시간, 또는 원하신 때입니다"
        width: parent.width
    }
}
