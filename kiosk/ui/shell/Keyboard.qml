// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// The on-screen keyboard, loaded behind the first frame, so that neither waits for the other. Where ours
// cannot be compiled, Qt's own serves.
Item {
    id: root

    required property Look look

    // In Qt's clothes, for Korean and English; read only where ours cannot be compiled.
    readonly property string spare: `import QtQml; import QtQuick.VirtualKeyboard; import QtQuick.VirtualKeyboard.Settings
        Component { InputPanel {
            externalLanguageSwitchEnabled: false
            Component.onCompleted: {
                VirtualKeyboardSettings.styleName = "default";
                VirtualKeyboardSettings.activeLocales = ["ko_KR", "en_US"];
                VirtualKeyboardSettings.locale = "ko_KR";
            }
        } }`
    readonly property bool open: Theme.typing && panel.status === Loader.Ready
    property Component clothes

    height: open ? panel.height : 0
    visible: open

    signal due
    signal lost(string why)

    function dressed(): void {
        if (clothes.status === Component.Ready)
            panel.setSource("KeyboardPanel.qml", {
                look: look
            });
        else if (clothes.status === Component.Error)
            doWithout(clothes.errorString());
    }
    function doWithout(why: string): void {
        lost(why);
        panel.sourceComponent = Qt.createQmlObject(spare, root);
    }

    Component.onCompleted: Qt.callLater(due)
    onDue: {
        clothes = Qt.createComponent("keyboard/QtQuick/VirtualKeyboard/Styles/booth/style.qml", Component.Asynchronous);
        clothes.statusChanged.connect(dressed);
        dressed();
    }

    Loader {
        id: panel

        asynchronous: true
        width: root.width

        // Its language is set once all of it stands: one that changes between keeps the input method of the one before.
        // And a field that was touched before there was a keyboard asked in vain.
        onLoaded: {
            const ours = item as KeyboardPanel;
            ours?.lost.connect(root.lost);
            ours?.dress();
            let field = root.Window.activeFocusItem;
            if (!root.look.keypad && (field instanceof TextInput || field instanceof TextEdit))
                Qt.inputMethod.show();
        }
        onStatusChanged: {
            if (status === Loader.Error)
                root.doWithout("KeyboardPanel.qml");
        }
    }
}
