// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One office or place that was found: what it is, where, and why.
ResultRow {
    required property int index
    required property string name
    required property string place
    required property var reason
    required property string team
    required property bool first

    property bool many: false
    property bool urgent: false
    readonly property bool unexplained: Theme.typing && many // of many nobody reads why each was found

    Accessible.name: [text, where, team === reason.text ? "" : team, reason.text].filter(part => part !== "").join(", ")
    detail: unexplained || Theme.typing && !Theme.roomy ? "" : reason.text // large letters have room for name and place
    framed: first && !urgent && !unexplained
    pieces: reason.pieces
    text: name
    where: place
}
