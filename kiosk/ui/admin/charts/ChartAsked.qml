// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What must be asked for in so many words: a new office, a great loss, growth. A reason and the number typed in.
Rectangle {
    id: root

    required property Charts page
    readonly property bool answered: why.text.trim() !== "" && count.text.trim() === String(page.asks)

    color: StaffTheme.colors.ground
    implicitHeight: words.implicitHeight + 32

    Rectangle {
        anchors.fill: parent
        anchors.margins: 8
        border.color: StaffTheme.late
        border.width: 2
        color: "transparent"
        radius: StaffTheme.radius
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.margins: 24
        anchors.right: parent.right
        spacing: 8
        y: 16

        Note {
            color: StaffTheme.late
            strong: true
            text: root.page.asked
        }
        Row {
            spacing: StaffTheme.gap
            width: parent.width

            DeskField {
                id: why

                hint: "까닭"
                longest: 80
                width: parent.width - count.width - back.width - send.width - 3 * parent.spacing
            }
            DeskField {
                id: count

                hint: root.page.asks
                longest: 7
                name: root.page.asks + "을 그대로 적기"
                width: 96
            }
            DeskButton {
                id: back

                filled: true
                text: "그만두기"

                onClicked: root.page.discard()
            }
            DeskButton {
                id: send

                enabled: root.answered && !root.page.busy
                text: root.page.asks + "자리 바꾸어 발행"

                onClicked: root.page.publishAsked(why.text, count.text)
            }
        }
    }
    Connections {
        function onChosenChanged() {
            why.text = "";
            count.text = "";
        }

        ignoreUnknownSignals: true
        target: root.page
    }
}
