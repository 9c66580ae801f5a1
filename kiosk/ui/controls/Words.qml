// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Text in the house typeface: tight tracking, whole words, plain text only.
Text {
    id: root

    property bool soft: false
    property int size: Theme.base

    color: soft ? Theme.colors.softInk : Theme.colors.ink
    font.family: Theme.family
    font.letterSpacing: (size > Theme.title ? -0.035 : -0.018) * size
    font.pixelSize: size
    font.weight: Font.Medium
    lineHeight: !Theme.roomy && size >= Theme.title ? 0.94 : 1
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.WordWrap
}
