import QtQuick
import kiosk.ui.shell

// The on-screen keyboard, loaded behind the first frame, so that neither waits for the other.
Item {
    id: root

    required property Look look

    readonly property bool open: Qt.inputMethod.visible && panel.status === Loader.Ready

    height: open ? panel.height : 0
    visible: open

    Timer {
        interval: 0
        running: true

        onTriggered: panel.setSource("KeyboardPanel.qml", {
            look: root.look
        })
    }
    Loader {
        id: panel

        asynchronous: true
        width: root.width

        // A field that was touched before there was a keyboard asked in vain.
        onLoaded: {
            let item = root.Window.activeFocusItem;
            if (!root.look.keypad && (item instanceof TextInput || item instanceof TextEdit))
                Qt.inputMethod.show();
        }
    }
}
