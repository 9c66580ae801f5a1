// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How the field is filled: by the keys, which come with the page, or by voice: the key for it, which while it hears
// ends it.
Block {
    id: root

    required property EarModel ear
    required property SearchField input
    required property bool keys

    implicitHeight: key.implicitHeight
    // Over the keys there is room for the field, and for one line at most.
    pane: Theme.typing && Theme.keysBeside && (ear.busy || ear.problem !== "") ? 1 : 0
    wanted: ear.busy || ear.offered && (input.empty || ear.problem !== "")

    // The page before takes the keyboard with it when it goes; it is called back once that page is gone.
    Timer {
        interval: 60
        running: root.keys

        onTriggered: Qt.inputMethod.show()
    }
    Connections {
        function onFailed(): void {
            root.input.forceActiveFocus();
            Qt.inputMethod.show();
        }
        function onSaid(words: string): void {
            root.input.text = words;
        }

        target: root.ear
    }

    BigButton {
        id: key

        glyph: root.ear.hears ? "check" : "mic"
        primary: root.ear.hears
        instead: root.ear.hears ? qsTrId("ear.start") : qsTrId("ear.done")
        text: root.ear.hears ? qsTrId("ear.done") : qsTrId("ear.start")
        enabled: !root.ear.thinks
        opacity: enabled ? 1 : 0
        visible: root.ear.busy || root.ear.offered
        width: parent.width

        onActivated: {
            if (root.ear.hears) {
                root.ear.stop();
            } else {
                Qt.inputMethod.hide();
                root.ear.start();
            }
        }
    }
}
