// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The day from which the chart holds, what happened, and the button that publishes.
Rectangle {
    id: root

    required property Charts page
    readonly property bool reading: page.chosen !== ""

    color: StaffTheme.quiet

    Row {
        id: days

        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap
        visible: root.reading

        Label {
            height: 52
            strong: true
            text: "시행일"
        }
        DeskButton {
            enabled: !root.page.busy
            text: "오늘"

            onClicked: root.page.wait(0)
        }
        DeskButton {
            enabled: !root.page.busy
            text: "내일"

            onClicked: root.page.wait(1)
        }
        DeskField {
            id: day

            hint: "시행일"
            text: root.page.day
            width: 170

            onSubmitted: root.page.write(day.text)
        }
    }
    Label {
        anchors.left: root.reading ? days.right : parent.left
        anchors.margins: StaffTheme.margin
        anchors.right: send.left
        anchors.verticalCenter: parent.verticalCenter
        text: {
            if (root.page.said !== "" || !root.reading)
                return root.page.said;
            if (root.page.asks > 0)
                return "위 물음에 답하여야 발행됩니다.";
            if (root.page.severe > 0)
                return "고칠 칸 " + root.page.severe + "을 엑셀에서 고친 다음 다시 넣어 주십시오.";
            return "그날 0시에 키오스크·검색·문 앞 배치도가 함께 바뀝니다. 언제든 되돌릴 수 있습니다.";
        }
        wrapMode: Text.Wrap
    }
    ArmedButton {
        id: send

        about: root.page.chosen + root.page.day + root.page.touched
        act: "한 번 더 누르면 발행합니다"
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        ask: root.page.day + "부터 " + root.page.touched + "자리 발행"
        enabled: root.page.ready
        primary: true
        visible: root.reading

        onConfirmed: root.page.publish()
    }
}
