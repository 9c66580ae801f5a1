// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One line of text at the desk: plain, elided, with digits of one width.
Text {
    property int size: StaffTheme.body
    property bool soft: false
    property bool strong: false

    color: soft ? StaffTheme.colors.softInk : StaffTheme.colors.ink
    elide: Text.ElideRight
    font.family: StaffTheme.family
    font.features: ({
            "tnum": 1
        })
    font.letterSpacing: (size >= StaffTheme.number ? -0.02 : -0.005) * size
    font.pixelSize: size
    font.weight: strong ? Font.Bold : Font.Normal
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
