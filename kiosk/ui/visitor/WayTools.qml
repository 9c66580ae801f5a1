// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Hear the way, do without stairs and, where there is no room for it beside the title, say that it is wrong.
Flow {
    id: root

    required property WayModel model
    property bool reporting: false

    // How wide all of it is in one row; a Flow does not tell.
    readonly property real line: children.filter(child => child.visible).reduce((sum, child) => sum + child.implicitWidth + spacing, -spacing)

    spacing: Theme.fixed(12)

    BigButton {
        corner: Theme.dp(16)
        glyph: "voice"
        implicitHeight: Theme.dp(84)
        primary: false
        size: Theme.base
        text: qsTrId("way.listen")

        onActivated: root.model.listen()
    }
    BigButton {
        Accessible.checkable: true
        Accessible.checked: root.model.stepFree
        corner: Theme.dp(16)
        glyph: root.model.stepFree ? "check" : "wheelchair"
        implicitHeight: Theme.dp(84)
        primary: root.model.stepFree
        size: Theme.base
        text: qsTrId("way.step_free")
        visible: !root.model.offSite

        onActivated: root.model.toggle_step_free()
    }
    WrongButton {
        implicitHeight: Theme.dp(84)
        visible: root.reporting

        onActivated: root.model.report()
    }
}
