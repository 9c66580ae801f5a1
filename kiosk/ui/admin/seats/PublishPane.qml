// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What goes out and from which day; or, when somebody was faster, both values and two buttons.
Item {
    id: root

    required property Seats page
    readonly property DraftPublication out: page.publication
    readonly property bool clash: out.clashing !== ""

    Heading {
        id: head

        text: root.clash ? root.out.clashing : "바뀐 것 " + root.page.plan.count
        width: parent.width - 40
        wrapMode: Text.Wrap
        x: 20
        y: 20
    }
    DeskList {
        anchors.bottom: foot.top
        anchors.top: head.bottom
        anchors.topMargin: 12
        model: root.out.changes
        visible: !root.clash
        width: parent.width

        delegate: ListLine {
            required property var model

            cells: [[model.kind, 76, "strong"], [model.what, 0, "wrap"]]
            inset: 20
            least: 40
            mark: 16
            rule: "transparent"
            shape: model.shape
        }
    }
    DeskList {
        anchors.bottom: foot.top
        anchors.top: head.bottom
        anchors.topMargin: 12
        model: root.out.clashes
        visible: root.clash
        width: parent.width

        delegate: Column {
            id: one

            required property var model

            bottomPadding: 12
            leftPadding: 20
            rightPadding: 20
            spacing: 2
            width: ListView.view.width

            Label {
                strong: true
                text: one.model.where
            }
            Note {
                text: "먼저 고친 값: " + one.model.theirs
                visible: one.model.theirs !== ""
                width: one.width - 40
            }
            Note {
                color: StaffTheme.colors.accent
                text: one.model.theirs === "" ? one.model.mine : "내 값: " + one.model.mine
                width: one.width - 40
            }
        }
    }
    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        spacing: 10
        width: parent.width - 40
        x: 20

        SmallNote {
            text: root.clash ? "겹치지 않는 것은 둘 다 남습니다. 고른 뒤 한 번 더 확인하고 발행합니다." : root.out.later
            visible: text !== ""
        }
        DeskButton {
            filled: true
            size: StaffTheme.body
            text: "내 값으로 고치기"
            visible: root.clash
            width: parent.width

            onClicked: root.out.settle(true)
        }
        DeskButton {
            size: StaffTheme.body
            text: "먼저 고친 값 따르기"
            visible: root.clash
            width: parent.width

            onClicked: root.out.settle(false)
        }
        DayChoice {
            day: root.out.day
            visible: !root.clash
            width: parent.width

            onDated: text => root.out.dated(text)
            onWait: days => root.out.wait(days)
        }
        ArmedButton {
            about: root.page.office + root.out.day
            act: "한 번 더 누르면 발행합니다"
            ask: root.out.day + "부터 발행"
            enabled: !root.page.busy
            primary: true
            size: StaffTheme.body
            visible: !root.clash
            width: parent.width

            onConfirmed: root.out.publish()
        }
        ArmedButton {
            about: root.page.office
            act: "한 번 더 누르면 버립니다"
            ask: "고친 것 버리기"
            height: 44
            size: StaffTheme.second
            visible: !root.clash
            width: parent.width

            onConfirmed: root.out.drop()
        }
    }
}
