// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// To which office a call goes that came to the wrong one.
FocusScope {
    id: root

    required property CallQueue page
    property string chosen: ""

    onVisibleChanged: {
        chosen = "";
        if (visible)
            office.forceActiveFocus();
    }

    Note {
        id: asked

        text: root.page.asking
    }
    OptionField {
        id: office

        hint: "넘길 부서"
        most: 5
        options: root.page.offices
        width: parent.width
        written: root.chosen
        y: asked.height + 16

        onPicked: option => root.chosen = option
    }
    Column {
        anchors.bottom: parent.bottom
        spacing: StaffTheme.gap
        width: parent.width

        DeskButton {
            enabled: root.chosen !== "" && !root.page.busy
            filled: root.chosen !== ""
            text: "이 부서로 넘기기"
            width: parent.width

            onClicked: root.page.hand(root.chosen)
        }
        DeskButton {
            key: "Esc"
            text: "그만두기"
            width: parent.width

            onClicked: root.page.stay()
        }
    }
}
