// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Empties the fields of a form once what they say is stored; what was refused stays as it was written.
Connections {
    id: root

    required property var page
    required property list<Item> fields
    property bool waits: false

    function onKept(): void {
        for (const field of waits ? fields : [])
            field.text = ""; // qmllint disable
        waits = false;
    }
    function onSpoken(): void {
        waits = waits && page.busy;
    }

    target: page
}
