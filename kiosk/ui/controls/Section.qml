// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A heading over a rule, kept on the same page as what follows.
Block {
    id: root

    required property string text

    Accessible.name: text
    Accessible.role: Accessible.Heading
    heading: text
    implicitHeight: label.implicitHeight + Theme.dp(10)
    keepWithNext: true

    Words {
        id: label

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.dp(10)
        size: Theme.row
        font.weight: Font.DemiBold
        text: root.text
        width: parent.width
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.colors.ink
        height: Theme.fixed(3)
        width: parent.width
    }
}
