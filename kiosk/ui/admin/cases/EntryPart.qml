// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One thing to fill in under its label.
Column {
    property alias name: label.name
    default property alias content: slot.data

    spacing: 6

    FieldLabel {
        id: label
    }
    Item {
        id: slot

        height: childrenRect.height
        width: parent.width
    }
}
