// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// The name of what is asked next, in second text.
Block {
    id: root

    required property string text

    heading: text
    implicitHeight: words.implicitHeight
    joined: true
    keepWithNext: true

    Words {
        id: words

        Accessible.name: text
        size: Theme.body
        soft: true
        text: root.text
        width: parent.width
    }
}
