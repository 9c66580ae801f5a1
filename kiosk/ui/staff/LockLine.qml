// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Whether something is hidden, in a lock, a word and a sentence, and the button that shows or hides it.
Item {
    id: root

    required property bool open
    property string standing: ""
    property string told: ""
    property string text: ""

    signal clicked

    implicitHeight: 52

    Row {
        height: parent.height
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.open ? StaffTheme.doneMark : StaffTheme.colors.ink
            name: root.open ? "unlock" : "lock"
            size: 20
            stroke: 4
        }
        Label {
            height: parent.height
            strong: true
            text: root.standing
            visible: text !== ""
        }
        Hint {
            height: parent.height
            maximumLineCount: 2
            text: root.told
            width: show.x - x - 8
            wrapMode: Text.Wrap
        }
    }
    DeskButton {
        id: show

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        key: "L"
        small: true
        text: root.text

        onClicked: root.clicked()
    }
}
