// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How the field is filled: by the keys, which come with the page, or by voice: the key for it; while it hears, how loud
// it is and what ends it; what was wrong, in amber.
Block {
    id: root

    required property EarModel ear
    required property SearchField input
    required property bool keys

    readonly property string told: ear.hears ? qsTrId("ear.hears") : ear.thinks ? qsTrId("ear.thinks") : ear.problem

    implicitHeight: column.implicitHeight
    // Over the keys there is room for the field, and for one line at most.
    pane: Theme.typing && Theme.keysBeside && (ear.busy || ear.problem !== "") ? 1 : 0
    wanted: ear.busy || ear.problem !== "" || ear.offered && input.empty

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

    Column {
        id: column

        spacing: Theme.dp(14)
        width: parent.width

        Notice {
            glyph: root.ear.busy ? "mic" : "warning"
            height: visible ? implicitHeight : 0
            text: root.ear.busy && !Theme.roomy && !root.input.empty ? root.input.written : root.told
            visible: root.ear.busy || root.ear.problem !== ""
            warning: !root.ear.busy
            width: parent.width
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.dp(12)
            visible: root.ear.hears

            Repeater {
                model: root.ear.levels

                Rectangle {
                    required property int index

                    border.color: Theme.colors.accent
                    border.width: Theme.fixed(3)
                    color: index < root.ear.level ? Theme.colors.accent : Theme.colors.ground
                    height: Theme.fixed(56)
                    radius: Theme.fixed(10)
                    width: Theme.fixed(44)
                }
            }
        }
        BigButton {
            glyph: root.ear.hears ? "check" : "mic"
            primary: root.ear.hears
            text: root.ear.hears ? qsTrId("ear.done") : qsTrId("ear.start")
            visible: root.ear.hears || !root.ear.busy && root.ear.offered
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
}
