import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Hear the way, do without stairs, say that it is wrong.
Row {
    id: root

    required property WayModel model

    spacing: Theme.fixed(12)

    BigButton {
        corner: Theme.dp(16)
        glyph: "voice"
        implicitHeight: Theme.dp(92)
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
        implicitHeight: Theme.dp(92)
        primary: root.model.stepFree
        size: Theme.base
        text: qsTrId("way.step_free")
        visible: root.model.known

        onActivated: root.model.toggle_step_free()
    }
}
