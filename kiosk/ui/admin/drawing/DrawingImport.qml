// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What was understood of a plan that somebody else drew, before anything of it is taken over.
Rectangle {
    id: root

    required property VenueDrawing page
    readonly property PlanImport plan: page.importing

    color: StaffTheme.colors.ground

    DeskList {
        id: list

        anchors.bottom: deeds.top
        anchors.top: parent.top
        model: root.plan.choices
        width: parent.width

        delegate: ListChoice {
            id: choice

            required property int index
            required property var model

            Accessible.name: model.words + ", " + model.state
            cells: [[model.words, 0, "wrap"], [model.state, 84]]
            chosen: model.chosen
            least: 40
            width: list.width

            onClicked: root.plan.turn(index)
        }
        header: Column {
            spacing: 8
            width: list.width - 32
            x: 16

            Heading {
                height: 52
                text: "가져올 도면"
                verticalAlignment: Text.AlignVCenter
            }
            Label {
                strong: true
                text: root.plan.file
                width: parent.width
                wrapMode: Text.WrapAnywhere
            }
            Note {
                Accessible.role: Accessible.AlertMessage
                size: StaffTheme.second
                text: root.plan.told
                width: parent.width
            }
            Repeater {
                model: root.plan.floors

                ListLine {
                    required property var model

                    cells: [[model.name, 0, "strong"], [model.told, 180]]
                    least: 34
                    shape: "done"
                    width: list.width - 32
                }
            }
            Label {
                strong: true
                text: "손으로 할 일"
                topPadding: 8
                visible: root.plan.unfinished
            }
            Repeater {
                model: root.plan.left

                ListLine {
                    required property var model

                    cells: [[model.words, 0, "wrap"]]
                    least: 30
                    rule: "transparent"
                    shape: "half"
                    width: list.width - 32
                }
            }
            SideNote {
                text: root.plan.asks
                topPadding: 8
                visible: text !== ""
                width: parent.width
            }
        }
    }
    Column {
        id: deeds

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        spacing: 8
        width: parent.width - 32
        x: 16

        DeskButton {
            enabled: !root.page.busy
            size: StaffTheme.body
            text: "고칠 것 모두 고르기"
            visible: root.plan.mendable
            width: parent.width

            onClicked: root.plan.mendAll()
        }
        DeskButton {
            enabled: !root.page.busy
            size: StaffTheme.body
            text: root.plan.rereads
            visible: root.plan.turned
            width: parent.width

            onClicked: root.plan.again()
        }
        DeskButton {
            enabled: !root.page.busy
            filled: true
            size: StaffTheme.body
            text: "이대로 가져오기"
            visible: root.plan.ready && !root.plan.turned
            width: parent.width

            onClicked: root.plan.take()
        }
        DeskButton {
            size: StaffTheme.body
            text: "그만두기"
            width: parent.width

            onClicked: root.plan.drop()
        }
    }
    Hairline {
        edge: Qt.LeftEdge
    }
}
