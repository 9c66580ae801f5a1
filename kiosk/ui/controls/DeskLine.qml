// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of the two lines on a desk, smaller where it would not fit.
Words {
    id: root

    required property real unit
    // How high the line may be.
    required property real room
    property bool strong: false

    font.weight: strong ? Font.Bold : Font.DemiBold
    fontSizeMode: Text.Fit
    height: Math.min(implicitHeight, room)
    horizontalAlignment: Text.AlignHCenter
    lineHeight: 0.95
    minimumPixelSize: 22 * unit
    size: (strong ? 38 : 36) * unit
    verticalAlignment: Text.AlignVCenter
    visible: text !== ""
    wrapMode: Text.NoWrap
}
