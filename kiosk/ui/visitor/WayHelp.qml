// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "I can't find it"; where the walk takes longer than the time that is left, a guide who goes along.
BigButton {
    id: root

    required property WayModel model

    // Two lines stand where one does: nothing moves when the offer comes.
    air: Theme.dp(Theme.roomy ? 10 : 36)
    glyph: model.helped && !Theme.roomy ? "guide" : ""
    implicitWidth: Theme.dp(316)
    primary: false
    size: Theme.roomy && !model.helped ? Theme.type(50) : Theme.base
    text: model.helped ? qsTrId("way.with_guide") : qsTrId("way.not_found")
    tinted: model.helped

    onActivated: model.helped ? model.go_with_guide() : model.not_found()
}
