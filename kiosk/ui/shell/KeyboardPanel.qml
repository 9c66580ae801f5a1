// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import kiosk.ui.shell

// Qt's keyboard in the visitor's language, with Hangul always one key away.
InputPanel {
    id: root

    required property Look look

    // The setting is the process's: left on, Enter and the arrows would come to no field of another window.
    readonly property bool led: look.keypad && active && Window.active
    readonly property var locales: ({
            "ko": ["ko_KR", "en_US"],
            "en": ["en_US", "ko_KR"],
            "zh-CN": ["zh_CN", "en_US", "ko_KR"],
            "vi": ["vi_VN", "ko_KR"],
            "ja": ["ja_JP", "en_US", "ko_KR"]
        })

    externalLanguageSwitchEnabled: false

    signal lost(string why)

    onLedChanged: VirtualKeyboardSettings.arrowKeyNavigationEnabled = led

    function dress(): void {
        VirtualKeyboardSettings.activeLocales = locales[look.language];
        VirtualKeyboardSettings.locale = locales[look.language][0];
    }

    Connections {
        function onChanged(): void {
            root.dress();
        }

        target: root.look
    }
    // A layout path of our own would stand instead of all of Qt's layouts, so one is exchanged as it is chosen.
    Connections {
        function onLayoutChanged(): void {
            if (!root.keyboard.layout.endsWith("/vi_VN/main.qml"))
                return;
            const ours = Qt.createComponent("keyboard/Vietnamese.qml");
            root.keyboard.layout = ours.status === Component.Ready ? ours.url : root.keyboard.layout;
            if (ours.status === Component.Error)
                root.lost(ours.errorString());
        }

        target: root.keyboard
    }
}
