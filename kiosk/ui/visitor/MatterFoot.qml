// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Who confirmed the card and when, and one touch for whoever knows better.
Block {
    id: root

    property alias attested: words.text

    signal reported

    implicitHeight: Theme.roomy ? Math.max(words.implicitHeight, wrong.implicitHeight) : wrong.y + wrong.height

    Words {
        id: words

        Accessible.name: text
        anchors.verticalCenter: Theme.roomy ? parent.verticalCenter : undefined
        size: Theme.caption
        soft: true
        width: parent.width - (Theme.roomy ? wrong.width + Theme.gap : 0)
    }
    WrongButton {
        id: wrong

        anchors.right: parent.right
        width: implicitWidth
        y: Theme.roomy ? (parent.height - height) / 2 : words.implicitHeight + Theme.fixed(12)

        onActivated: root.reported()
    }
}
