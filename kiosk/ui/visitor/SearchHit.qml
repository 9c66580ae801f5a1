// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One office or place that was found: what it is, where, and why.
ResultRow {
    required property int index
    required property string name
    required property string place
    required property var reason
    required property bool first

    detail: reason.text
    framed: first
    pane: 1
    pieces: reason.pieces
    text: name
    where: place
}
