// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every account on the left; the chosen or new one on the right.
Item {
    id: root

    required property Accounts page

    Panel {
        height: parent.height
        title: "계정"
        width: parent.width - form.width

        header: DeskButton {
            enabled: !root.page.busy
            strong: root.page.making
            text: "새 계정"

            onClicked: root.page.begin()
        }

        DeskList {
            anchors.fill: parent
            model: root.page.people

            delegate: PersonLine {
                page: root.page
                width: ListView.view.width
            }
        }
    }
    Panel {
        id: form

        anchors.right: parent.right
        edged: false
        height: parent.height
        title: root.page.title
        width: 520

        Flickable {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: person.height
            visible: root.page.making || root.page.chosen !== ""

            PersonForm {
                id: person

                page: root.page
                width: parent.width
            }
        }
    }
}
