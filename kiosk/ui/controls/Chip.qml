// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A short answer that is chosen by a touch and taken back by another; as wide as its words, or as its place.
Answer {
    id: root

    property bool quiet: false
    property bool tinted: false
    property string glyph: ""
    property real high: Theme.dp(Theme.roomy ? 92 : 64)

    property string mark: chosen ? "check" : glyph
    // The check stands in the margin, so that no neighbour moves when one is chosen.
    property real pad: Theme.dp(Theme.roomy ? 36 : 24)
    readonly property real lead: mark === "" ? 0 : Theme.dp(Theme.roomy ? 18 : 14)

    corner: Theme.dp(18)
    implicitHeight: Math.max(high, label.implicitHeight + Theme.dp(24))
    implicitWidth: label.implicitWidth + 2 * pad
    joined: true

    background: Rectangle {
        border.color: root.chosen ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.chosen ? 4 : 2)
        color: root.down || root.chosen ? Theme.colors.lit : root.tinted ? Theme.colors.tile : Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Icon {
            anchors.right: label.left
            anchors.rightMargin: Theme.dp(Theme.roomy ? 6 : 5)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.accent
            name: root.mark
            size: Theme.dp(Theme.roomy ? 30 : 24)
            visible: root.mark !== "" && label.contentWidth <= label.width
        }
        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? Theme.colors.accent : Theme.colors.ink
            font.weight: root.quiet ? Font.Medium : Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: Theme.plan
            text: root.text
            width: Math.min(implicitWidth, root.width - 2 * root.pad)
            x: (root.width - width) / 2 + (contentWidth <= width ? root.lead : 0)
        }
    }
}
