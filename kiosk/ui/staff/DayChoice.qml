// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The day from which something holds.
Column {
    id: root

    required property string day
    property string name: "시행일"

    signal dated(string text)
    signal typed(string text) // at every change, for whom a press must not overtake what is written
    signal wait(int days)

    spacing: 4

    FieldLabel {
        name: root.name
    }
    Row {
        spacing: 8
        width: parent.width

        DeskButton {
            height: 42
            size: StaffTheme.second
            text: "오늘"

            onClicked: root.wait(0)
        }
        DeskButton {
            height: 42
            size: StaffTheme.second
            text: "내일"

            onClicked: root.wait(1)
        }
        DeskField {
            readonly property string value: root.day

            height: 42
            hint: "2026-12-01"
            name: root.name
            text: value
            width: parent.width - x

            onEdited: written => written === root.day || root.typed(written)
            onSubmitted: root.dated(text)
            onValueChanged: text = value
            onWritingChanged: writing || text === value || root.dated(text)
        }
    }
}
