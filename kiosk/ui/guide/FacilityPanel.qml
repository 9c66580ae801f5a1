// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What is out of order now, and that the rest works.
Item {
    id: root

    required property Facilities facilities
    required property bool read

    implicitHeight: 44 + lines.implicitHeight

    Hairline {
        color: StaffTheme.colors.hairline
        edge: Qt.TopEdge
    }
    Heading {
        height: 44
        text: "시설·부서 상태"
        x: 17
    }
    Rectangle {
        color: StaffTheme.row
        height: 1
        width: parent.width
        y: 43
    }
    DeskButton {
        anchors.right: parent.right
        anchors.rightMargin: 16
        drawn: 36
        implicitHeight: 48
        key: "F6"
        size: StaffTheme.second
        text: "바꾸기"
        visible: root.facilities.known
        y: -2

        onClicked: root.facilities.open()
    }
    Column {
        id: lines

        width: parent.width
        y: 44

        Repeater {
            model: root.facilities.broken

            Item {
                id: row

                required property string name
                required property string word
                required property string since

                height: 46
                width: lines.width

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    shape: "broken"
                    x: 17
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    text: row.name + " " + row.word
                    width: parent.width - 150
                    x: 44
                }
                Hint {
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.since
                }
                Hairline {}
            }
        }
        Item {
            height: 46
            width: lines.width

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: root.facilities.known && root.read ? "done" : "unknown"
                x: 17
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                strong: root.facilities.fine
                text: root.read ? root.facilities.summary : "지금은 모름"
                x: 44
            }
        }
    }
}
