// SPDX-License-Identifier: GPL-3.0-or-later
import kiosk.ui.controls

// The one way on.
BigButton {
    glyph: "next"
    glyphAfter: true
    text: qsTrId("case.next")
}
