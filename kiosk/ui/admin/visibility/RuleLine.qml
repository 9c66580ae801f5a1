// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// One rule: its name, its level, its switches, and where what holds comes from.
Rectangle {
    id: root

    required property Visibility page
    required property list<string> levels
    required property var model
    readonly property bool chosen: model.kind + "/" + model.key === page.chosen
    readonly property var switches: [["photo", model.photo, model.own_photo, "사진"], ["phone", model.phone, model.own_phone, "직통 전화"], ["email", model.email, model.own_email, "전자우편"]]
    readonly property bool limit: model.kind === "maximum"

    color: model.hidden_now ? "#fdefec" : chosen ? StaffTheme.chosen : model.depth === 0 ? StaffTheme.quiet : StaffTheme.colors.ground
    implicitHeight: 50

    Rectangle {
        color: StaffTheme.colors.accent
        height: parent.height
        visible: root.chosen
        width: 4
    }
    MouseArea {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        width: RuleColumns.level(0, root.width)

        onClicked: root.page.choose(root.model.kind, root.model.key)
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.colors.ink
        name: root.model.opened ? "previous" : "next"
        rotation: root.model.opened ? -90 : 0
        size: 16
        stroke: 5
        visible: root.model.kind === "office"
        x: 24
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        maximumLineCount: 2
        strong: root.model.depth < 2
        text: root.model.title
        width: RuleColumns.level(0, root.width) - x - 8
        wrapMode: Text.Wrap
        x: [24, 48, 64][root.model.depth]
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.edge
        height: 2
        width: 4 * RuleColumns.dot(root.width)
        x: RuleColumns.level(0, root.width) + RuleColumns.dot(root.width) / 2
    }
    Repeater {
        model: root.model.dots.length

        LevelDot {
            required property int index

            state_: root.model.dots[index]
            width: RuleColumns.dot(root.width)
            word: root.model.title + " " + root.levels[index]
            x: RuleColumns.level(index, root.width)

            onClicked: root.page.decide(root.model.kind, root.model.key, index)
        }
    }
    Repeater {
        model: root.switches.length

        SwitchCell {
            required property int index
            readonly property var what: root.switches[index]

            on: what[1]
            own: what[2] || root.limit
            width: RuleColumns.toggle
            word: root.model.title + " " + what[3]
            x: RuleColumns.place(index, root.width)

            onClicked: root.page.toggle(root.model.kind, root.model.key, what[0])
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.model.hidden_now ? StaffTheme.late : root.model.source === "바꾸는 중" ? StaffTheme.colors.accent : StaffTheme.colors.softInk
        size: StaffTheme.second
        strong: root.model.hidden_now || root.model.source === "바꾸는 중"
        text: root.model.source
        visible: !root.model.hidden_now
        width: RuleColumns.last - 8
        x: RuleColumns.source(root.width)
    }
    Loader {
        active: root.model.hidden_now
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: unhide
        x: RuleColumns.source(root.width)
    }
    Component {
        id: unhide

        DeskButton {
            Accessible.name: root.model.title + " 숨김 풀기"
            implicitHeight: 40
            size: StaffTheme.second
            text: "숨김 풀기"
            width: RuleColumns.last - 8

            onClicked: root.page.unhide(root.model.key)
        }
    }
    Hairline {}
}
