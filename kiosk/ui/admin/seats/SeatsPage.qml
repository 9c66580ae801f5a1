// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin

// The offices to choose from, or the one that is open.
Item {
    id: root

    required property Seats page

    OfficeList {
        anchors.fill: parent
        page: root.page
        visible: root.page.office === ""
    }
    Loader {
        active: root.page.office !== ""
        anchors.fill: parent

        sourceComponent: OfficeView {
            page: root.page
        }
    }
}
