// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A sentence or more of second rank.
Note {
    size: StaffTheme.second
    soft: true
}
