// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import kiosk.ui.controls

// A yes or no with its words.
T.CheckBox {
    id: root

    property bool wraps: false // where it is given a width, and its words may need more than one line

    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.TabFocus
    implicitHeight: wraps ? Math.max(40, word.implicitHeight) : 40
    implicitWidth: wraps ? 0 : word.implicitWidth + 36
    objectName: "control"
    spacing: 10

    contentItem: Label {
        id: word

        leftPadding: 34
        text: root.text
        wrapMode: root.wraps ? Text.Wrap : Text.NoWrap
    }
    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: root.visualFocus ? StaffTheme.colors.accent : StaffTheme.colors.outline
        border.width: root.visualFocus ? 3 : 1
        color: root.checked ? StaffTheme.colors.action : StaffTheme.colors.ground
        height: 24
        radius: 6
        width: 24

        Icon {
            anchors.centerIn: parent
            color: StaffTheme.colors.onAction
            name: "check"
            size: 18
            stroke: 6
            visible: root.checked
        }
    }
}
