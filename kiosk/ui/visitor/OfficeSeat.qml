// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Whose desk it is, and whether anybody sits there: in amber while nobody does.
Block {
    id: root

    required property OfficeModel model

    implicitHeight: seat.implicitHeight
    wanted: model.seatLine !== ""

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.fixed(6)
        color: Theme.colors.warningGround
        radius: Theme.dp(12)
        visible: root.model.away
    }
    Icon {
        id: clock

        color: Theme.colors.warning
        name: "clock"
        size: Theme.dp(46)
        visible: root.model.away && Theme.roomy
        x: Theme.dp(18)
        y: Theme.dp(6)
    }
    MarkedWords {
        id: seat

        Accessible.name: [root.model.seatLine, root.model.seatNote].filter(part => part !== "").join(", ")
        accent: root.model.away ? Theme.colors.warning : Theme.colors.accent
        color: root.model.away ? Theme.colors.warning : Theme.colors.ink
        pieces: root.model.seatWords.pieces
        text: root.model.seatWords.text
        width: parent.width - 2 * x + (clock.visible ? clock.width + Theme.dp(24) : 0)
        x: root.model.away ? Theme.dp(12) + (clock.visible ? clock.width + Theme.dp(24) : 0) : 0
    }
}
