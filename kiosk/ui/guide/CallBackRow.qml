// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// One promised call; a late one that its office does not know of has its action.
Item {
    id: root

    required property string number
    required property string office
    required property string day
    required property string time
    required property string shape
    required property string word
    required property bool late
    required property bool told
    required property bool acts

    signal asked

    height: acts ? 84 : 46

    Rectangle {
        color: StaffTheme.lateMark
        height: parent.height
        visible: root.late
        width: 4
    }
    Label {
        id: time

        size: root.acts && root.day === "" ? 22 : 16
        strong: true
        text: root.day === "" ? root.time : root.day
        x: 16
        y: root.day === "" ? 12 : 5
    }
    SmallPrint {
        text: root.time
        visible: root.day !== ""
        x: 16
        y: 25
    }
    Label {
        id: office

        font.weight: Font.DemiBold
        size: 16
        text: root.office
        width: 140
        x: 92
        y: 5
    }
    SmallPrint {
        text: root.late && root.told ? root.number + " · 부서에 알림" : root.number
        x: 92
        y: 25
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        spacing: 6
        y: 13

        StatusMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
        }
        Label {
            color: StaffTheme.tone(root.shape)
            font.weight: Font.DemiBold
            text: root.word
        }
    }
    Hint {
        text: "부서가 아직 모릅니다"
        visible: root.acts
        x: 92
        y: 52
    }
    RowButton {
        anchors.right: parent.right
        anchors.rightMargin: 16
        drawn: 40
        height: 48
        size: StaffTheme.second
        about: root.number
        row: root.number
        text: "부서에 알림"
        visible: root.acts
        y: 36

        onTapped: root.asked()
    }
    Hairline {}
}
