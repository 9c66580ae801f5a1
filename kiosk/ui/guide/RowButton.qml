// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// A row's button: a tap counts for what stood here when the finger came down, never for a row that just moved in.
DeskButton {
    id: root

    required property string row
    required property string about // whose row it is, for who cannot see that

    property bool steady: false
    property string meant: ""

    signal tapped

    Accessible.name: about + " " + text

    onClicked: {
        const own = meant === row || meant === "";
        meant = "";
        if (own)
            tapped();
    }
    onPressed: meant = steady || visualFocus ? row : "another" // who walks by keys has read what stands under the focus
    onRowChanged: {
        steady = false;
        rest.restart();
    }

    Timer {
        id: rest

        interval: 400
        running: true

        onTriggered: root.steady = true
    }
}
