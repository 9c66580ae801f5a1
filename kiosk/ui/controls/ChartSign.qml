// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A counter, or a team's name over its desks, in two lines where one is too wide.
Item {
    id: root

    required property string kind
    required property string text
    required property string halves
    required property real x0
    required property real y0
    required property real w0
    required property real h0

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.fixed(3)
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: Theme.colors.ground
        radius: Theme.fixed(5)
        visible: root.kind === "counter"
    }
    Words {
        anchors.centerIn: parent
        size: Theme.plan
        font.weight: Font.DemiBold
        soft: true
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.9
        text: whole.advanceWidth < root.width ? root.text : root.halves
        visible: implicitWidth <= root.width && implicitHeight <= root.height + Theme.fixed(12)
        wrapMode: Text.NoWrap
    }
    TextMetrics {
        id: whole

        font.family: Theme.family
        font.pixelSize: Theme.plan
        font.weight: Font.DemiBold
        text: root.text
    }
}
