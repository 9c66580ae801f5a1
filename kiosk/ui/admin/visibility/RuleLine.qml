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
    required property bool chosen
    required property string kind
    required property string key
    required property string title
    required property int depth
    required property bool opened
    required property list<string> dots
    required property bool photo
    required property bool phone
    required property bool email
    required property bool own_photo
    required property bool own_phone
    required property bool own_email
    required property string source
    required property bool hidden_now

    readonly property var switches: [["photo", photo, own_photo, "사진"], ["phone", phone, own_phone, "직통 전화"], ["email", email, own_email, "전자우편"]]
    readonly property bool limit: kind === "maximum"

    color: hidden_now ? "#fdefec" : chosen ? Desk.chosen : depth === 0 ? Desk.quiet : Desk.colors.ground
    implicitHeight: 50

    Rectangle {
        color: Desk.colors.accent
        height: parent.height
        visible: root.chosen
        width: 4
    }
    MouseArea {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        width: RuleColumns.level(0, root.width)

        onClicked: root.page.choose(root.kind, root.key)
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Desk.colors.ink
        name: root.opened ? "previous" : "next"
        rotation: root.opened ? -90 : 0
        size: 16
        stroke: 5
        visible: root.kind === "office"
        x: 24
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        strong: root.depth < 2
        text: root.title
        width: RuleColumns.level(0, root.width) - x - 8
        x: [24, 48, 64][root.depth]
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Desk.edge
        height: 2
        width: 4 * RuleColumns.dot(root.width)
        x: RuleColumns.level(0, root.width) + RuleColumns.dot(root.width) / 2
    }
    Repeater {
        model: root.dots.length

        LevelDot {
            required property int index

            state_: root.dots[index]
            width: RuleColumns.dot(root.width)
            word: root.title + " " + root.levels[index]
            x: RuleColumns.level(index, root.width)

            onClicked: root.page.decide(root.kind, root.key, index)
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
            word: root.title + " " + what[3]
            x: RuleColumns.place(index, root.width)

            onClicked: root.page.toggle(root.kind, root.key, what[0])
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.hidden_now ? Desk.late : root.source === "바꾸는 중" ? Desk.colors.accent : Desk.colors.softInk
        size: Desk.second
        strong: root.hidden_now || root.source === "바꾸는 중"
        text: root.source
        visible: !root.hidden_now
        width: RuleColumns.last - 8
        x: RuleColumns.source(root.width)
    }
    Loader {
        active: root.hidden_now
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: unhide
        x: RuleColumns.source(root.width)
    }
    Component {
        id: unhide

        DeskButton {
            Accessible.name: root.title + " 숨김 풀기"
            implicitHeight: 40
            size: Desk.second
            text: "숨김 풀기"
            width: RuleColumns.last - 8

            onClicked: root.page.unhide(root.key)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
