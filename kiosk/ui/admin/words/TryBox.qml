// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A search as a visitor would do it, and below it the duty that the words are joined to.
Item {
    id: root

    required property Words page

    Column {
        id: above

        spacing: 8
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 16

        FieldLabel {
            name: "방문객의 말로 찾아 보기"
        }
        DeskField {
            glyph: "search"
            hint: "방문객의 말"
            key: "/"
            text: root.page.words
            width: parent.width

            onEdited: written => root.page.say(written)
        }
    }
    FoundList {
        id: answers

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: above.bottom
        anchors.topMargin: 4
        empty: root.page.nothing ? "이 말로는 아무것도 찾지 못합니다." : ""
        height: (parent.height - above.height - below.height - 48) / 2
        model: root.page.found
        page: root.page
    }
    Column {
        id: below

        anchors.top: answers.bottom
        anchors.topMargin: 12
        spacing: 8
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin

        FieldLabel {
            name: root.page.words === "" ? "이을 업무" : "“" + root.page.words + "” — 어느 업무입니까?"
        }
        Row {
            spacing: StaffTheme.gap
            width: parent.width

            DeskField {
                hint: "업무, 부서"
                text: root.page.meaning
                width: parent.width - aside.width - StaffTheme.gap

                onEdited: written => root.page.mean(written)
            }
            DeskButton {
                id: aside

                enabled: root.page.words !== "" && !root.page.busy
                height: 52
                text: "이을 업무 없음"

                onClicked: root.page.setAside()
            }
        }
    }
    FoundList {
        action: root.page.words === "" ? "" : "잇기"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: below.bottom
        anchors.topMargin: 4
        model: root.page.duties
        page: root.page

        onPicked: (label, office) => root.page.join(label, office)
    }
}
