// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A field under its label; `name` is what it is called, `label` what stands above it where that says more.
FocusScope {
    id: root

    required property string name
    property string label: name
    property alias text: field.text
    property alias hint: field.hint
    property alias unit: field.unit
    property int longest: secret ? 120 : 60
    property bool secret: false
    property bool optional: false

    signal edited(string written)
    signal submitted

    implicitHeight: column.height
    width: parent?.width ?? 0

    Column {
        id: column

        spacing: 6
        width: parent.width

        FieldLabel {
            name: root.label
            optional: root.optional
        }
        DeskField {
            id: field

            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            focus: true
            implicitHeight: 44
            longest: root.longest
            name: root.name
            width: parent.width

            onEdited: written => root.edited(written)
            onSubmitted: root.submitted()
        }
    }
}
