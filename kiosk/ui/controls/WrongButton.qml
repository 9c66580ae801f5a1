// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// "This is wrong": small, always there, one touch.
BigButton {
    objectName: "aside" // whoever hears comes to it behind the page's action
    corner: Theme.dp(14)
    glyph: "flag"
    implicitHeight: Theme.roomy ? Theme.dp(72) : Theme.dp(84)
    primary: false
    size: Theme.base
    text: qsTrId("wrong.button")
}
