// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What need not be read to work: the smallest and softest words of the desk.
Label {
    size: 13
    soft: true
}
