// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The words above a part of a page.
Label {
    size: StaffTheme.section
    strong: true
}
