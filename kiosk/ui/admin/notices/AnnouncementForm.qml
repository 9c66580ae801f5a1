// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// How it will look, its words in five languages, its days.
Column {
    id: root

    required property Notices page
    readonly property string stored: [page.chosen, page.first, page.last].join()

    function fill(): void {
        first.text = page.first;
        last.text = page.last;
    }

    spacing: 14

    Component.onCompleted: fill()
    onStoredChanged: fill()

    Rectangle {
        color: "#d6e0eb"
        height: card.height * card.scale + 32
        radius: StaffTheme.radius
        width: parent.width

        Announcement {
            id: card

            other: root.page.foreign
            scale: (parent.width - 32) / width
            text: root.page.korean || "문구를 적으면 이렇게 보입니다"
            transformOrigin: Item.TopLeft
            width: 952
            x: 16
            y: 16
        }
    }
    LanguageFields {
        longest: 90
        rows: root.page.fields
        width: parent.width

        onEdited: (code, written) => root.page.write(code, written)
    }
    Row {
        spacing: 10

        FieldLabel {
            height: 44
            name: "첫날"
            width: 132
        }
        DeskField {
            id: first

            implicitHeight: 44
            longest: 10
            name: "첫날"
            width: 140
        }
        FieldLabel {
            height: 44
            name: "끝날"
        }
        DeskField {
            id: last

            implicitHeight: 44
            longest: 10
            name: "끝날"
            width: 140
        }
    }
    DeskButton {
        enabled: !root.page.busy
        filled: true
        text: root.page.known ? "고친 문구로 바꾸기" : "올리기"
        width: parent.width

        onClicked: root.page.keep(first.text, last.text)
    }
    ArmedButton {
        about: root.page.chosen
        act: "한 번 더 누르면 내립니다"
        ask: "문구 내리기"
        enabled: !root.page.busy
        visible: root.page.known
        width: parent.width

        onConfirmed: root.page.takeAway()
    }
}
