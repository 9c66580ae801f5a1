// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What happened, and the one button that takes the step; what could not be saved yet is tried again.
FocusScope {
    id: root

    required property Cases page
    property string hint: ""
    property int gaps: 0 // places of a template that are still to be filled
    readonly property CaseSheet sheet: page.sheet
    readonly property string said: sheet.waiting ? "아직 저장되지 않았습니다. 쓴 내용은 그대로 있으며 5초마다 다시 저장합니다." : page.said

    readonly property bool final: !sheet.waiting && ["withdraw", "show", "send"].includes(sheet.form) // none is taken back
    readonly property bool warned: said === "" && gaps > 0

    signal taken

    function act(): void {
        taken();
        sheet.act();
    }

    implicitHeight: 68

    Rectangle {
        anchors.fill: band
        anchors.leftMargin: -16
        anchors.rightMargin: -4
        color: root.sheet.waiting ? StaffTheme.notice : "transparent"
        radius: 8
    }
    Item {
        id: band

        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: act.left
        anchors.rightMargin: 12
        height: parent.height - 12

        StatusMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            shape: "near"
            visible: root.sheet.waiting || root.warned
        }
        Note {
            Accessible.role: Accessible.AlertMessage
            anchors.verticalCenter: parent.verticalCenter
            maximumLineCount: 3
            size: StaffTheme.second
            soft: root.said === ""
            strong: root.said !== ""
            text: root.said || (root.warned ? "빈칸(…) " + root.gaps + "곳이 남았습니다. 채우거나 지워 주십시오." : root.hint)
            width: parent.width - x
            x: mark.visible ? 26 : 0
        }
    }
    Item {
        id: act

        anchors.right: parent.right
        anchors.rightMargin: 16
        height: 48
        width: root.final ? twice.width : once.width
        y: 4

        DeskButton {
            id: once

            enabled: !root.page.busy
            filled: true
            text: root.sheet.waiting ? "지금 다시" : root.sheet.button
            visible: !root.final

            onClicked: root.act()
        }
        ArmedButton {
            id: twice

            about: root.sheet.number + root.sheet.form
            act: root.sheet.form === "send" ? "한 번 더 누르면 보냅니다" : "한 번 더 누르면 적습니다"
            ask: root.sheet.button
            enabled: !root.page.busy
            primary: true
            visible: root.final

            onConfirmed: root.act()
        }
    }
}
