// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One role with what it lets somebody do.
Item {
    id: root

    required property Accounts page
    required property string role
    required property string name
    required property string told
    required property bool given

    implicitHeight: 40

    DeskCheck {
        id: check

        anchors.verticalCenter: parent.verticalCenter
        checked: root.given
        text: root.name
        width: 128

        onToggled: {
            root.page.give(root.role, checked);
            checked = Qt.binding(() => root.given);
        }
    }
    Label {
        anchors.left: check.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        maximumLineCount: 2
        size: 13
        soft: true
        text: root.told
        wrapMode: Text.Wrap
    }
}
