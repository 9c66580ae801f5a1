// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// Answers of a search, each perhaps with the button that takes it.
DeskList {
    id: root

    property string action: ""
    property string empty: ""
    property var page: null

    signal picked(string label, string office)

    delegate: ListLine {
        id: one

        required property var model

        cells: [[String(model.index + 1), 16, "soft"], [model.why || model.label, 0, "strong", model.office]]
        inset: StaffTheme.margin
        least: 56

        DeskButton {
            Accessible.name: one.model.label + " " + root.action
            height: 40
            size: StaffTheme.body
            text: root.action
            visible: root.action !== ""

            onClicked: root.picked(one.model.label, one.model.office)
        }
    }

    ListState {
        anchors.centerIn: parent
        none: root.count === 0
        page: root.page
        sought: root.page.busy && root.count === 0
        text: root.empty
        width: parent.width - 48
    }
}
