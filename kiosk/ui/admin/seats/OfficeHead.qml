// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Which office, its figures, its poster and chart, and the button that counts the draft.
Item {
    id: root

    required property Seats page

    implicitHeight: 72

    DeskButton {
        id: back

        anchors.verticalCenter: parent.verticalCenter
        glyph: "previous"
        small: true
        text: "부서"
        x: StaffTheme.margin - 8

        onClicked: root.page.close()
    }
    Label {
        id: name

        anchors.left: back.right
        anchors.leftMargin: 16
        size: StaffTheme.number
        strong: true
        text: root.page.called
        y: 10
    }
    Hint {
        anchors.left: name.left
        anchors.right: actions.left
        anchors.rightMargin: 16
        anchors.top: name.bottom
        text: [root.page.where, root.page.told].filter(Boolean).join(" · ")
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap

        DeskButton {
            enabled: !root.page.busy
            glyph: "printer"
            size: StaffTheme.body
            text: "문 앞 배치도"

            onClicked: root.page.poster()
        }
        DeskButton {
            enabled: !root.page.busy
            glyph: "receipt"
            size: StaffTheme.body
            text: "배치도 내려받기"

            onClicked: root.page.export()
        }
        DeskButton {
            enabled: !root.page.busy && root.page.plan.count > 0
            filled: root.page.plan.count > 0
            size: StaffTheme.body
            text: root.page.plan.count > 0 ? "바뀐 것 " + root.page.plan.count + " 발행" : "바뀐 것 없음"

            onClicked: root.page.publication.show(!root.page.publication.opened)
        }
    }
    Hairline {}
}
