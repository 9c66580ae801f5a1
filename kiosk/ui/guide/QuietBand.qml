pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The band's right end while nobody calls: how a call will come, or with nobody at the desk who begins, by one tap.
Row {
    id: root

    required property Duty duty

    readonly property int names: 3

    spacing: 8

    Label {
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: "부르면 이 자리에 뜨고 소리가 납니다 · 받기"
        visible: root.duty.on
    }
    KeyCap {
        anchors.verticalCenter: parent.verticalCenter
        text: root.duty.on ? "Space" : ""
    }
    Repeater {
        model: root.duty.on ? 0 : root.duty.roster

        DeskButton {
            id: person

            required property int index
            required property string name

            filled: index === 0
            glyph: "person"
            height: 56
            text: name + " 근무 시작"
            visible: index < root.names

            onClicked: root.duty.takeOver(index)
        }
    }
}
