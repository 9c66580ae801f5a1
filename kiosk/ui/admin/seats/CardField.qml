// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// A field of the card with its label; it is written when one leaves it or presses Enter.
Column {
    id: root

    required property string name
    required property string value
    property bool optional: false

    signal written(string words)

    function send(): void {
        if (field.text !== value)
            written(field.text);
    }

    spacing: 4

    onValueChanged: field.text = value

    FieldLabel {
        name: root.name
        optional: root.optional
    }
    DeskField {
        id: field

        height: 42
        hint: ""
        longest: 200
        name: root.name
        text: root.value
        width: parent.width

        onSubmitted: root.send()
        onWritingChanged: writing || root.send()
    }
}
