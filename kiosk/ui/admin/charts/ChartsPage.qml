// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The inbox and the revisions; once a chart is chosen, what it changes, drawn before the button that publishes.
Item {
    id: root

    required property Charts page
    readonly property bool reading: page.chosen !== ""

    focus: true

    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8)
            page.nextProblem();
        else if (event.key === Qt.Key_Escape && reading)
            page.discard();
        else
            return;
        event.accepted = true;
    }

    PageHead {
        id: head

        page: root.page
        title: root.page.chosen || "좌석배치도"
        told: root.reading ? "지금 쓰는 좌석표는 발행할 때까지 그대로입니다" : "받은 함에 넣은 좌석배치도를 읽고, 달라지는 자리를 본 다음 발행합니다"
        width: parent.width

        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.reading ? root.page.choose(root.page.chosen) : root.page.look()
        }
        DeskButton {
            glyph: "back"
            key: "Esc"
            text: "버리기"
            visible: root.reading

            onClicked: root.page.discard()
        }
    }
    ChartShelf {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        page: root.page
        visible: !root.reading
    }
    ChartReading {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        page: root.page
        visible: root.reading
    }
    PublishBar {
        id: foot

        anchors.bottom: parent.bottom
        height: 84
        page: root.page
        width: parent.width
    }
    ConfirmationPanel {
        model: root.page.confirmation
    }
}
