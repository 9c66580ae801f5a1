// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A field of the case that is being entered.
FormField {
    required property CaseEntry entry
    required property string key

    longest: 200
    text: entry.filled[key]

    onEdited: written => entry.put(key, written)
}
