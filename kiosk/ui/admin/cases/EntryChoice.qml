// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A choice of the case that is being entered.
EntryPart {
    id: root

    required property CaseEntry entry
    required property string key
    required property list<string> choices

    Segments {
        choices: root.choices
        chosen: root.entry.filled[root.key]
        name: root.name

        onPicked: index => root.entry.put(root.key, index)
    }
}
