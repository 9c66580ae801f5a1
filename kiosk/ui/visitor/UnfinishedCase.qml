// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// The way back to what was being written, with the seconds for which it is kept and no word of it.
Block {
    id: root

    required property Unfinished unfinished

    implicitHeight: button.implicitHeight
    wanted: unfinished.place

    BigButton {
        id: button

        glyph: Theme.roomy ? "pen" : ""
        primary: false
        size: Theme.roomy ? Theme.row : Theme.base
        text: qsTrId("home.unfinished", root.unfinished.seconds)
        visible: root.unfinished.seconds > 0
        width: parent.width

        onActivated: root.unfinished.resume()
    }
}
