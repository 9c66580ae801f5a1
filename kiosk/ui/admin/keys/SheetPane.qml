// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The sheet for the safe, shown this once, until its last group proves that it was written down.
Column {
    id: root

    required property CityKeys page

    spacing: 18

    Label {
        size: 20
        strong: true
        text: "복구 용지 — 지금 한 번만 나옵니다"
    }
    Note {
        lineHeight: 1.4
        size: StaffTheme.section
        text: "종이에 옮겨 적어 금고에 넣어 주십시오. 모든 비밀 문구를 잃어도 이 용지로 민원을 다시 열 수 있습니다. 사진을 찍거나 파일로 남기지 마십시오."
        width: root.width
    }
    Rectangle {
        border.color: StaffTheme.colors.ink
        border.width: 2
        height: groups.height + 40
        radius: 8
        width: groups.width + 48

        Grid {
            id: groups

            columnSpacing: 28
            columns: 5
            rowSpacing: 12
            x: 24
            y: 20

            Repeater {
                model: root.page.sheet

                Label {
                    required property string modelData

                    font.letterSpacing: 3
                    size: 26
                    strong: true
                    text: modelData
                    width: 118
                }
            }
        }
    }
    Row {
        spacing: 12

        FieldLabel {
            height: 48
            name: "옮겨 적은 용지의 마지막 네 글자"
        }
        DeskField {
            id: last

            height: 48
            name: "마지막 네 글자"
            width: 150

            onSubmitted: root.page.keep(last.text)
        }
        DeskButton {
            filled: true
            text: "적었습니다"

            onClicked: root.page.keep(last.text)
        }
    }
}
