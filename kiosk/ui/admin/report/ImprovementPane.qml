// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The register of improvements: what was found wrong, what is done about it, by when, and whether it is done.
Column {
    id: root

    required property Report page

    spacing: 16

    Heading {
        text: "고친 것과 고칠 것"
    }
    Note {
        soft: true
        text: root.page.mended
    }
    Repeater {
        model: root.page.improvements

        delegate: ImprovementLine {
            page: root.page
        }
    }
    ImprovementForm {
        page: root.page
        visible: root.page.decides
        width: parent.width
    }
}
