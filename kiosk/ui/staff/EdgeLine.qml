// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The line between two parts of a page, darker than the hairline between two rows.
Hairline {
    color: StaffTheme.edge
}
