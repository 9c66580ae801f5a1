// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// Something personal as it may stand in sight of others, and the button that shows it.
Block {
    id: root

    required property string text

    signal shown

    // Enlarged, the button stands under the words.
    readonly property real under: Theme.roomy ? 0 : words.implicitHeight + Theme.fixed(16)

    implicitHeight: Theme.roomy ? Math.max(words.implicitHeight, button.implicitHeight) : under + button.implicitHeight

    Words {
        id: words

        Accessible.name: text
        font.weight: Font.Bold
        size: Theme.heading
        text: root.text
        width: parent.width - (Theme.roomy ? button.width + Theme.gap : 0)
        y: Theme.roomy ? (parent.height - height) / 2 : 0
    }
    BigButton {
        id: button

        anchors.right: parent.right
        corner: Theme.dp(16)
        implicitHeight: Theme.dp(84)
        primary: false
        size: Theme.base
        text: qsTrId("case.unmask")
        width: Math.min(implicitWidth, parent.width * (Theme.roomy ? 0.55 : 1))
        y: Theme.roomy ? (parent.height - height) / 2 : root.under

        onActivated: root.shown()
    }
}
