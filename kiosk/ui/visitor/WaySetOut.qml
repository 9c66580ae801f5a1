// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Large letters: the page's one filled button stands on the first page, under the place.
Block {
    id: root

    required property WayModel model

    implicitHeight: button.implicitHeight

    BigButton {
        id: button

        glyph: Theme.language === "en" || Theme.language === "vi" ? "" : "check"
        size: Theme.base
        text: qsTrId("way.set_out")
        width: parent.width

        onActivated: root.model.set_out()
    }
}
