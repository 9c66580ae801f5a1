// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// Why a visitor did not find the place: asked in the row itself, answered by one more tap or a digit, or not at all.
Item {
    id: root

    required property string target
    required property list<string> reasons

    signal answered(int place)
    signal undone

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: "missed"
        size: 24
        x: 24
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        x: 60

        Heading {
            text: root.target
            width: 160
        }
        Label {
            color: StaffTheme.late
            font.weight: Font.DemiBold
            size: StaffTheme.second
            text: "못 찾음 · 까닭은"
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Repeater {
            model: root.reasons

            DeskButton {
                id: reason

                required property int index
                required property string modelData

                key: String(index + 1)
                leftPadding: 10
                rightPadding: 10
                size: StaffTheme.second
                text: modelData

                onClicked: root.answered(reason.index)
            }
        }
        DeskButton {
            glyph: "back"
            leftPadding: 10
            rightPadding: 10
            size: StaffTheme.second
            text: "되돌리기"

            onClicked: root.undone()
        }
    }
}
