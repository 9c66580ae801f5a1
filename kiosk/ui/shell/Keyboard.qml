// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// The on-screen keyboard, loaded behind the first frame, so that neither waits for the other.
Item {
    id: root

    required property Look look

    readonly property bool open: Theme.typing && panel.status === Loader.Ready

    height: open ? panel.height : 0
    visible: open

    signal due

    Component.onCompleted: Qt.callLater(due)
    onDue: panel.setSource("KeyboardPanel.qml", {
        look: root.look
    })

    Loader {
        id: panel

        asynchronous: true
        width: root.width

        // Its language is set once all of it stands: one that changes between keeps the input method of the one before.
        // And a field that was touched before there was a keyboard asked in vain.
        onLoaded: {
            (item as KeyboardPanel).dress();
            let field = root.Window.activeFocusItem;
            if (!root.look.keypad && (field instanceof TextInput || field instanceof TextEdit))
                Qt.inputMethod.show();
        }
    }
}
