// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The inbox and the revisions; once a chart is chosen, what it changes, drawn before the button that publishes.
DeskPage {
    id: root

    required property Charts page
    readonly property bool reading: page.chosen !== ""

    confirmation: page.confirmation
    foot.visible: false
    title: page.chosen || "좌석배치도"
    told: reading ? "지금 쓰는 좌석표는 발행할 때까지 그대로입니다" : "받은 함에 넣은 좌석배치도를 읽고, 달라지는 자리를 본 다음 발행합니다"

    actions: [
        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.reading ? root.page.choose(root.page.chosen) : root.page.look()
        },
        DeskButton {
            glyph: "back"
            key: "Esc"
            text: "버리기"
            visible: root.reading

            onClicked: root.page.discard()
        }
    ]

    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8)
            page.nextProblem();
        else if (event.key === Qt.Key_Escape && reading)
            page.discard();
        else
            return;
        event.accepted = true;
    }

    ChartShelf {
        height: bar.y
        page: root.page
        visible: !root.reading
        width: parent.width
    }
    ChartReading {
        height: bar.y
        page: root.page
        visible: root.reading
        width: parent.width
    }
    PublishBar {
        id: bar

        anchors.bottom: parent.bottom
        height: 84
        page: root.page
        width: parent.width
    }
}
