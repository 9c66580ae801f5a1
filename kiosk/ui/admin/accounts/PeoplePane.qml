// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Every account on the left; the chosen or new one on the right.
Row {
    id: root

    required property Accounts page

    ListPanel {
        model: root.page.people
        page: root.page
        title: "계정"
        width: parent.width - form.width

        delegate: ListChoice {
            required property var model

            Accessible.name: model.name + ", " + model.roles
            cells: [[model.name, 156, "strong wrap"], [model.roles, 0, "wrap", model.offices]]
            chosen: model.key === root.page.chosen
            least: 60
            text: model.name

            onClicked: root.page.choose(model.key)
        }
        header: DeskButton {
            enabled: !root.page.busy
            strong: root.page.making
            text: "새 계정"

            onClicked: root.page.begin()
        }
    }
    FormPanel {
        id: form

        open: root.page.making || root.page.chosen !== ""
        title: root.page.title
        width: 520

        PersonForm {
            page: root.page
            width: parent.width
        }
    }
}
