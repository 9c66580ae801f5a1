// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The day from which the draft holds.
Column {
    id: root

    required property DraftPublication out

    spacing: 4

    FieldLabel {
        name: "시행일"
    }
    Row {
        spacing: 8
        width: parent.width

        DeskButton {
            height: 42
            size: Desk.second
            text: "오늘"

            onClicked: root.out.wait(0)
        }
        DeskButton {
            height: 42
            size: Desk.second
            text: "내일"

            onClicked: root.out.wait(1)
        }
        DeskField {
            readonly property string value: root.out.day

            height: 42
            hint: "2026-12-01"
            name: "시행일"
            text: value
            width: parent.width - x

            onSubmitted: root.out.dated(text)
            onValueChanged: text = value
            onWritingChanged: writing || text === value || root.out.dated(text)
        }
    }
}
