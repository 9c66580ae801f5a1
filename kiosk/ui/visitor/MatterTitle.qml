// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What it is about, whether its office is open, and where it is.
Block {
    id: root

    required property MatterModel model

    implicitHeight: head.implicitHeight + Theme.dp(4) + place.implicitHeight
    keepWithNext: true

    OfficeTitle {
        id: head

        isOpen: root.model.isOpen
        lesser: Theme.heading
        name: root.model.name
        timed: root.model.timed
        told: root.model.state
        width: parent.width
    }
    MarkedWords {
        id: place

        pieces: root.model.spot.pieces
        size: Theme.row
        text: root.model.spot.text
        weight: Font.DemiBold
        width: parent.width
        y: head.implicitHeight + Theme.dp(4)
    }
}
