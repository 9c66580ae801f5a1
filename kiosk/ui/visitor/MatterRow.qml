// SPDX-License-Identifier: GPL-3.0-or-later
import kiosk.ui.controls

// An action that has no room under the name in large letters, as a row of the card.
ResultRow {
    pane: 1
    strong: false
    wanted: !Theme.roomy && text !== ""
}
