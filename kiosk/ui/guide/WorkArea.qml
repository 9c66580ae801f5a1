// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide

// Under the call's band: the drawn quarter if one runs, where a walk-up begins, its answers, the visits.
Item {
    id: root

    required property Console counter

    signal freed

    Connections {
        function onFilled(words: string): void {
            start.fill(words);
        }
        function onWanted(): void {
            start.write();
        }

        target: root.counter.walkUp
    }
    FollowBand {
        id: follow

        counter: root.counter
        height: shown ? 80 : 0
        width: parent.width
    }
    StartField {
        id: start

        anchors.top: follow.bottom
        counter: root.counter
        height: 76
        width: parent.width

        onFreed: root.freed()
    }
    HitRows {
        id: hits

        anchors.top: start.bottom
        counter: root.counter
        width: parent.width
    }
    VisitRows {
        anchors.bottom: parent.bottom
        anchors.top: hits.bottom
        counter: root.counter
        width: parent.width
    }
}
