// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// The name of what is asked next, in second text.
Told {
    heading: text
    joined: true
    keepWithNext: true
    size: Theme.body
}
