// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What the list is narrowed to, always in sight: a picked field is written strongly, and one press frees all.
Item {
    id: root

    required property Cases page
    readonly property CaseNarrowing asked: page.narrowing
    readonly property bool kept: asked.at > 0
    readonly property bool wide: width > 1180 // else its tools stand below its fields

    implicitHeight: wide ? 56 : 104

    Row {
        spacing: 6
        x: StaffTheme.margin
        y: 8

        Repeater {
            model: root.asked.names

            DeskPick {
                id: one

                required property int index
                required property string modelData

                choices: root.asked.choices[index]
                chosen: root.asked.picked[index]
                implicitHeight: 40
                implicitWidth: index === 0 ? 150 : 116
                name: modelData

                onPicked: choice => root.asked.pick(one.index, choice)
            }
        }
        DeskButton {
            glyph: "cross"
            small: true
            height: 40
            text: "모두 보기"
            visible: root.asked.on

            onClicked: root.asked.free()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: StaffTheme.margin
        spacing: 6
        y: root.wide ? 8 : 56

        DeskButton {
            height: 40
            small: true
            strong: root.page.deputy.open
            text: "자리 비움"
            visible: root.page.deputy.person !== ""

            onClicked: root.page.deputy.turn(!root.page.deputy.open)
        }
        DeskPick {
            choices: ["저장한 보기"].concat(root.asked.saved)
            chosen: root.asked.at
            implicitHeight: 40
            implicitWidth: 190
            listed: 360
            name: "저장한 보기"
            visible: root.asked.saved.length > 0

            onPicked: index => root.asked.take(index)
        }
        DeskButton {
            enabled: !root.page.busy
            height: 40
            small: true
            text: root.kept ? "보기 지우기" : "보기 저장"
            visible: root.kept || root.asked.keepable

            onClicked: root.page.keep(!root.kept)
        }
        DeskButton {
            height: 40
            small: true
            strong: root.page.export.open
            text: "표로 받기"

            onClicked: root.page.export.turn(!root.page.export.open)
        }
    }
    EdgeLine {}
}
