// SPDX-License-Identifier: GPL-3.0-or-later
import kiosk.ui.controls

// What `SearchCard` says, in a row: where there is no room for a card, or something else comes first.
ResultRow {
    id: root

    required property var card

    detail: card.first ?? ""
    strong: true
    text: card.name ?? ""
    where: card.place ?? ""
}
