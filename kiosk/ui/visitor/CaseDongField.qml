// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The neighborhood, picked on a page of its own.
CaseField {
    id: root

    required property CaseContactModel model

    label: qsTrId("case.dong")
    wrong: root.model.wrong.address ?? ""

    CaseBox {
        glyph: "next"
        hint: qsTrId("case.dong_pick")
        name: root.label
        text: root.model.address
        width: parent.width

        onActivated: root.model.pick_address()
    }
}
