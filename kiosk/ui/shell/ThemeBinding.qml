// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// Hands the visitor's wishes to the Theme; the only place that writes to it.
Item {
    id: root

    required property Look look
    required property Pace pace
    required property bool landscape
    // Whether the page's keys stand beside what they bring, where the screen is wide.
    required property bool besideKeys
    // Qt's keyboard is the process's: it also opens for a field of the guide's window beside this one.
    readonly property bool typing: Window.active && Qt.inputMethod.visible

    function put(): void {
        Theme.pxPerMm = look.pxPerMm;
        Theme.scenery = look.scenery;
        Theme.landscape = landscape;
        Theme.zoom = look.zoom;
        Theme.highContrast = look.highContrast;
        Theme.low = look.low;
        Theme.voice = look.voice;
        Theme.keypad = look.keypad;
        Theme.dockHeard = look.dockHeard;
        Theme.steady = look.steady;
        Theme.easy = look.easy;
        Theme.typing = typing;
        Theme.keysBeside = besideKeys && Theme.landscape && Theme.roomy;
        Theme.still = look.still || look.voice;
        Theme.language = look.language;
    }

    function heed(): void {
        Theme.fresh = pace.fresh;
        Theme.again = pace.again;
    }

    Component.onCompleted: put()
    onBesideKeysChanged: put()
    onLandscapeChanged: put()
    // The keyboard goes while the focus moves, and what goes with it may be what the focus moves to: Qt would keep that
    // item as the one with the focus when it is gone, and crash at the next frame. So the page hears of it after.
    onTypingChanged: Qt.callLater(put)

    Connections {
        function onChanged(): void {
            root.put();
        }

        target: root.look
    }
    Connections {
        function onChanged(): void {
            root.heed();
        }

        target: root.pace
    }
}
