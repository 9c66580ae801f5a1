// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import kiosk.ui.shell

// Qt's keyboard in the visitor's language, with Hangul always one key away.
InputPanel {
    id: root

    required property Look look

    readonly property var locales: ({
            "ko": ["ko_KR", "en_US"],
            "en": ["en_US", "ko_KR"],
            "zh-CN": ["zh_CN", "en_US", "ko_KR"],
            "vi": ["vi_VN", "ko_KR"],
            "ja": ["ja_JP", "en_US", "ko_KR"]
        })

    externalLanguageSwitchEnabled: false

    function dress(): void {
        VirtualKeyboardSettings.arrowKeyNavigationEnabled = look.keypad;
        VirtualKeyboardSettings.activeLocales = locales[look.language];
        VirtualKeyboardSettings.locale = locales[look.language][0];
    }

    Connections {
        function onChanged(): void {
            root.dress();
        }

        target: root.look
    }
}
