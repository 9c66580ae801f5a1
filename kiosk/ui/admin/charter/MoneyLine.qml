// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// An amount as it is, and the fields that set another one from today.
Item {
    id: root

    required property CharterStandards page
    required property string key
    required property string name
    required property string shape
    required property string told
    required property string amount
    required property string basis
    required property bool based

    implicitHeight: 116

    StatusMark {
        id: mark

        shape: root.shape
        size: 18
        y: 8
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        strong: true
        text: root.name
        y: 4
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        size: 13
        soft: true
        text: root.told
        y: 28
    }
    Row {
        spacing: 8
        width: parent.width
        y: 54

        DeskField {
            id: won

            hint: "금액"
            implicitHeight: 44
            longest: 14
            name: root.name + " 금액"
            text: root.amount
            unit: "원"
            width: 140
        }
        DeskField {
            id: law

            hint: "법적 근거"
            implicitHeight: 44
            name: root.name + " 근거"
            text: root.basis
            visible: root.based
            width: parent.width - won.width - set.width - 16
        }
        DeskButton {
            id: set

            Accessible.name: root.name + " 정하기"
            enabled: !root.page.busy && won.text !== "" && (won.text !== root.amount || law.text !== root.basis)
            filled: enabled
            implicitHeight: 44
            size: Desk.body
            text: "정하기"

            onClicked: root.page.set(root.key, won.text, law.text)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.row
        height: 1
        width: parent.width
    }
}
