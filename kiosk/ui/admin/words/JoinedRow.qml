// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Words that were joined, the duty they mean, and the button that lets them go.
Item {
    id: root

    required property Words page
    required property int index
    required property string words
    required property string duty
    required property string office

    implicitHeight: 60

    Column {
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: part.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Label {
            strong: true
            text: "“" + root.words + "”"
            width: parent.width
        }
        Label {
            size: Desk.second
            soft: true
            text: root.duty === "" ? "이을 업무 없음" : root.office + " · " + root.duty
            width: parent.width
        }
    }
    ArmedButton {
        id: part

        Accessible.name: root.words + " 풀기"
        act: "한 번 더"
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        height: 40
        size: Desk.body
        ask: "풀기"

        onConfirmed: root.page.part(root.index)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.edge
        height: 1
        width: parent.width - 32
        x: 16
    }
}
