// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What visitors see of whoever sits there.
Column {
    id: root

    required property Seats page
    required property var seat

    spacing: 8

    FieldLabel {
        name: "방문객에게 보이는 이름"
    }
    Item {
        height: 40
        width: parent.width

        Label {
            anchors.left: parent.left
            anchors.right: rules.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.seat.known ? root.seat.level : "발행하면 정해집니다"
            wrapMode: Text.Wrap
        }
        DeskButton {
            id: rules

            anchors.right: parent.right
            low: true
            text: "공개 범위"
            visible: root.seat.known ?? false

            onClicked: root.page.turnToRules()
        }
    }
    DeskCheck {
        checked: root.seat.consent ?? false
        enabled: (root.seat.known && root.seat.photo) ?? false
        text: root.seat.photo ? "사진 동의" : "사진 없음"

        onClicked: {
            root.page.consent(checked);
            checked = Qt.binding(() => root.seat.consent ?? false);
        }
    }
}
