// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui.admin
import kiosk.ui.staff

// Words that found nothing, the most frequent first.
Item {
    id: root

    required property Words page

    Label {
        id: title

        height: 56
        size: Desk.section
        strong: true
        text: "찾지 못한 말 " + (root.page.stale ? "모름" : root.page.vainCount)
        x: Desk.margin
    }
    DeskList {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        model: root.page.vain

        delegate: T.AbstractButton {
            id: one

            required property string words
            required property int times
            readonly property bool chosen: words === root.page.words

            Accessible.name: words + " " + times + "번"
            Accessible.role: Accessible.Button
            focusPolicy: Qt.TabFocus
            implicitHeight: 44
            objectName: "control"
            text: words
            width: ListView.view.width

            background: Rectangle {
                border.color: Desk.colors.accent
                border.width: one.visualFocus ? 3 : 0
                color: one.chosen ? Desk.chosen : one.down ? Desk.colors.lit : Desk.colors.ground

                Rectangle {
                    color: Desk.colors.accent
                    height: parent.height
                    visible: one.chosen
                    width: 4
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Desk.row
                    height: 1
                    width: parent.width
                }
            }
            contentItem: Item {
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    text: "“" + one.words + "”"
                    width: parent.width - x - 80
                    x: Desk.margin
                }
                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: Desk.margin
                    anchors.verticalCenter: parent.verticalCenter
                    soft: true
                    text: one.times + "번"
                }
            }

            onClicked: root.page.choose(words)
        }
    }
    ListState {
        anchors.centerIn: parent
        text: "지난 30일 동안\n찾지 못한 말이 없습니다."
        none: root.page.vainCount === 0
        page: root.page
        width: parent.width - 48
    }
    Rectangle {
        anchors.right: parent.right
        color: Desk.row
        height: parent.height
        width: 1
    }
}
