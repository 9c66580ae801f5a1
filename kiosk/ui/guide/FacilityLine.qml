// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// One lift, staircase, entrance or office: how it stands, and the button that changes it.
Item {
    id: root

    required property string key
    required property string name
    required property bool stopped
    required property string word
    required property string since
    required property string button

    signal toggled

    height: 52

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: root.stopped ? "broken" : "done"
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        text: root.name
        width: 164
        x: 26
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.stopped ? StaffTheme.late : StaffTheme.done
        text: root.since === "" ? root.word : root.word + " · " + root.since
        x: 196
    }
    RowButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        about: root.name
        row: root.key
        size: StaffTheme.body
        text: root.button

        onTapped: root.toggled()
    }
    Hairline {}
}
