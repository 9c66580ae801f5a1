// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// Why the page asks, in two lines, and the way to all of it.
Block {
    id: root

    required property string text

    signal opened

    readonly property real under: Theme.roomy ? 0 : words.implicitHeight + Theme.fixed(12)

    heading: qsTrId("case.why")
    implicitHeight: Theme.roomy ? Math.max(words.implicitHeight, button.implicitHeight) : under + button.implicitHeight

    Words {
        id: words

        Accessible.name: text
        size: Theme.body
        soft: true
        text: root.text
        width: parent.width - (Theme.roomy ? button.width + Theme.gap : 0)
    }
    BigButton {
        id: button

        Accessible.name: qsTrId("case.why") + ", " + text
        anchors.right: parent.right
        corner: Theme.dp(14)
        implicitHeight: Theme.dp(92)
        primary: false
        size: Theme.base
        text: qsTrId("case.show")
        y: Theme.roomy ? (parent.height - height) / 2 : root.under

        onActivated: root.opened()
    }
}
