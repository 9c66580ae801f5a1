// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A sentence or more that need not be read to work.
Note {
    size: 13
    soft: true
}
