// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One thing to write down under its label.
Column {
    property alias name: label.name
    property alias optional: label.optional

    spacing: 6

    FieldLabel {
        id: label
    }
}
