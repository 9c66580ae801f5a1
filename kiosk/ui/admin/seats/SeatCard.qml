// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin

// The chosen seat: what is written of it waits for the publication; absence, hiding and photo act at once.
Item {
    id: root

    required property Seats page
    readonly property var seat: page.card
    readonly property bool taken: seat.desk !== undefined && !seat.vacant

    function leave(): void {
        if (taken)
            away.choose();
    }
    function hide(): void {
        if (taken && !seat.hidden)
            gone.arm();
    }

    SeatHead {
        id: head

        page: root.page
        seat: root.seat
        width: parent.width - 40
        x: 20
        y: 8
    }
    Flickable {
        anchors.bottom: gone.top
        anchors.bottomMargin: 8
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 12

        Column {
            id: column

            spacing: 12
            width: root.width - 40
            x: 20
            y: 4

            SeatAway {
                id: away

                page: root.page
                seat: root.seat
                visible: root.taken
                width: parent.width
            }
            SeatWords {
                plan: root.page.plan
                seat: root.seat
                visible: root.taken
                width: parent.width
            }
            SeatPlace {
                plan: root.page.plan
                seat: root.seat
                width: parent.width
            }
            SeatRights {
                page: root.page
                seat: root.seat
                visible: root.taken
                width: parent.width
            }
        }
    }
    SeatHide {
        id: gone

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        page: root.page
        seat: root.seat
        visible: root.taken
        width: parent.width - 40
        x: 20
    }
}
