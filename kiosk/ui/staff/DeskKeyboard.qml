// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

// Qt's keyboard for a desk that is worked by touch: Hangul first, Latin one key away.
InputPanel {
    externalLanguageSwitchEnabled: false

    Component.onCompleted: {
        VirtualKeyboardSettings.activeLocales = ["ko_KR", "en_US"];
        VirtualKeyboardSettings.locale = "ko_KR";
    }
}
