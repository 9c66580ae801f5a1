import QtQuick
import kiosk.ui.shell

// The on-screen keyboard, loaded when a field first asks for it, so that the first frame does not wait.
Item {
    id: root

    required property Look look

    readonly property bool asked: Qt.inputMethod.visible
    readonly property bool open: asked && panel.item !== null

    height: open ? panel.height : 0
    visible: open

    onAskedChanged: {
        if (asked && panel.status === Loader.Null)
            panel.setSource("KeyboardPanel.qml", {
                look: look
            });
    }

    Loader {
        id: panel

        width: root.width
    }
}
