// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Lifts, stairs, entrances and offices, each with one button; what is closed is heeded from then on.
FocusScope {
    id: root

    required property Facilities facilities

    signal freed

    visible: facilities.sheet

    onVisibleChanged: {
        if (visible)
            words.forceActiveFocus();
        else
            freed();
    }

    Connections {
        function onCleared(): void {
            words.text = "";
        }

        target: root.facilities
    }
    Rectangle {
        anchors.fill: parent
        color: "#991e2124"

        TapHandler {
            onTapped: root.facilities.shut()
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 16
        border.color: StaffTheme.colors.hairline
        border.width: 1
        color: StaffTheme.colors.ground
        height: parent.height - 16
        radius: StaffTheme.radius
        width: 480
        y: 8

        TapHandler {}
        Label {
            size: StaffTheme.number
            strong: true
            text: "시설·부서 상태"
            x: 24
            y: 20
        }
        DeskButton {
            id: shut

            anchors.right: parent.right
            anchors.rightMargin: 24
            key: "Esc"
            text: "닫기"
            y: 14

            onClicked: root.facilities.shut()
        }
        Label {
            soft: true
            text: "바꾸면 키오스크의 길과 부서 안내에 바로 나타납니다."
            x: 24
            y: 62
        }
        DeskField {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: parent.right
            anchors.rightMargin: 24
            glyph: "search"
            hint: "부서나 시설 이름"
            y: 92

            onEdited: written => root.facilities.find(written)
        }
        Label {
            soft: true
            text: "그런 이름의 부서나 시설이 없습니다."
            visible: rows.count === 0
            x: 24
            y: 164
        }
        DeskList {
            id: rows

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 8
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.top: parent.top
            anchors.topMargin: 152
            model: root.facilities.rows

            delegate: FacilityLine {
                // Drawn without a graphics card, marks would show beyond the list's edge.
                visible: y >= rows.contentY - 1 && y + height <= rows.contentY + rows.height + 1
                width: rows.width

                onToggled: root.facilities.tell(key, !stopped)
            }
        }
    }
}
