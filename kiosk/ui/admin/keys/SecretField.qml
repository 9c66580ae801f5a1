// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// A passphrase under its label; what is typed is not shown.
Column {
    id: root

    required property string name
    property alias text: field.text

    spacing: 6

    FieldLabel {
        name: root.name
    }
    DeskField {
        id: field

        echoMode: TextInput.Password
        height: 48
        longest: 120
        name: root.name
        width: root.width
    }
}
