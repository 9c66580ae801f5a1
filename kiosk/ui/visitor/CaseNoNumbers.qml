// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Which numbers must not be written here.
Block {
    id: root

    implicitHeight: words.implicitHeight

    Words {
        id: words

        Accessible.name: text
        size: Theme.body
        soft: true
        text: qsTrId("case.no_numbers")
        width: parent.width
    }
}
