// SPDX-License-Identifier: GPL-3.0-or-later
import kiosk.ui.controls

// What `AnswerCard` says, in one line: beside the keys a wide or a low page has no room for more.
Notice {
    id: root

    required property var told

    glyph: ({
            nothing: "apology",
            unread: "clock",
            urgent: "phone"
        })[told.kind] ?? "pin"
    text: told.kind === "urgent" ? told.number + " " + told.note : told.title
}
