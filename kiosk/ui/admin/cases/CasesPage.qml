// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin

// The cases: their list, or in its place the one that is opened, or one being entered.
Item {
    id: root

    required property Cases page

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.page.place === "case" ? sheet : root.page.place === "entry" ? entry : list

        onLoaded: item.forceActiveFocus()
    }
    Component {
        id: list

        CaseList {
            page: root.page
        }
    }
    Component {
        id: sheet

        CaseView {
            page: root.page
        }
    }
    Component {
        id: entry

        CaseEntryForm {
            page: root.page
        }
    }
}
