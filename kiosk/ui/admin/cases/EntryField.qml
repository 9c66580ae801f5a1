// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A field of the case that is being entered.
EntryPart {
    id: root

    required property CaseEntry entry
    required property string key

    DeskField {
        height: 48
        longest: 200
        name: root.name
        text: root.entry.filled[root.key]
        width: root.width

        onEdited: written => root.entry.put(root.key, written)
    }
}
