// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The day from which something holds.
Column {
    id: root

    required property string day
    property string name: "시행일"

    signal dated(string text)
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
            size: Desk.second
            text: "오늘"

            onClicked: root.wait(0)
        }
        DeskButton {
            height: 42
            size: Desk.second
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

            onSubmitted: root.dated(text)
            onValueChanged: text = value
            onWritingChanged: writing || text === value || root.dated(text)
        }
    }
}
