// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One line of a list: what it is and where.
ResultRow {
    required property int index
    required property string name
    required property string place
    required property string reason
    required glyph

    breakBefore: Theme.easy && index > 0 && index % 6 === 0
    detail: reason
    strong: false
    text: name
    where: place
}
