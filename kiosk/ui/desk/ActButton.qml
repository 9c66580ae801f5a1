// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// One act: a press does it, or the second of two; the letter on it does the same.
Loader {
    id: root

    required property var look
    required property PageModel page
    property bool small: false
    readonly property bool may: look.open && !page.busy
    readonly property bool armed: (item as ArmedButton)?.armed ?? false

    sourceComponent: look.asks === "" ? plain : armed2

    Component {
        id: plain

        DeskButton {
            Accessible.name: root.look.spoken || root.look.label
            enabled: root.may
            filled: root.look.primary
            glyph: root.look.glyph
            key: root.look.key
            small: root.small
            strong: root.look.strong
            text: root.look.label

            onClicked: root.page.press(root.look.at)
        }
    }
    Component {
        id: armed2

        ArmedButton {
            Accessible.name: armed ? act : root.look.spoken || ask
            about: root.look.about
            act: root.look.asks
            ask: root.look.label
            enabled: root.may
            key: root.look.key
            primary: root.look.primary
            small: root.small

            onConfirmed: root.page.press(root.look.at)
        }
    }
    Connections {
        function onKeyed(letter: string): void {
            if (root.visible && root.may && root.look.key === letter)
                (root.item as DeskButton).clicked();
        }

        target: root.page
    }
}
