// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Words of second rank beside or below what they are about.
Label {
    size: StaffTheme.second
    soft: true
}
