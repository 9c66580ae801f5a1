// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One line of text at the desk: plain, elided, with digits of one width.
Text {
    property int size: Desk.body
    property bool soft: false
    property bool strong: false

    color: soft ? Desk.colors.softInk : Desk.colors.ink
    elide: Text.ElideRight
    font.family: Desk.family
    font.features: ({
            "tnum": 1
        })
    font.letterSpacing: (size >= Desk.number ? -0.02 : -0.005) * size
    font.pixelSize: size
    font.weight: strong ? Font.Bold : Font.Normal
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
