// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One promise with its limit, its clock, who answers for it, what a miss means, and how it is changed.
Item {
    id: root

    required property CharterStandards page
    required property string key
    required property string promise
    required property string limit
    required property string clock
    required property string answers
    required property string missed
    required property string coming
    required property string fixed
    required property bool settable
    readonly property bool chosen: key === page.chosen

    implicitHeight: sheet.height + 20

    Rectangle {
        anchors.fill: parent
        color: Desk.chosen
        visible: root.chosen
    }
    Column {
        id: sheet

        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        width: parent.width - 16
        x: 8

        Item {
            height: Math.max(words.height, value.height)
            width: parent.width

            Column {
                id: words

                anchors.left: parent.left
                anchors.right: value.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                Label {
                    strong: true
                    text: root.promise
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                Label {
                    size: 13
                    soft: true
                    text: root.answers + " · 못 지키면 " + root.missed
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                Label {
                    size: 13
                    soft: true
                    text: root.fixed
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                Row {
                    spacing: 6
                    visible: root.coming !== ""
                    width: parent.width

                    StatusMark {
                        id: mark

                        shape: "new"
                        size: 16
                    }
                    Label {
                        color: Desk.tone("new")
                        size: Desk.second
                        strong: true
                        text: root.coming
                        width: parent.width - mark.width - 6
                        wrapMode: Text.Wrap
                    }
                }
            }
            Column {
                id: value

                anchors.right: edit.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4
                width: 110

                Label {
                    horizontalAlignment: Text.AlignRight
                    strong: true
                    text: root.limit
                    width: parent.width
                }
                Label {
                    horizontalAlignment: Text.AlignRight
                    size: 13
                    soft: true
                    text: root.clock
                    width: parent.width
                }
            }
            DeskButton {
                id: edit

                Accessible.name: root.promise + (root.chosen ? " 닫기" : " 바꾸기")
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: 44
                size: Desk.body
                text: root.chosen ? "닫기" : "바꾸기"
                visible: root.settable
                width: 84

                onClicked: root.page.choose(root.key)
            }
        }
        Loader {
            active: root.chosen
            visible: active // closed, it would keep its height
            width: parent.width

            sourceComponent: LimitForm {
                limit: root.limit
                page: root.page
                promise: root.promise
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
