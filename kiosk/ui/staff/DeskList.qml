// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A list at a desk. No row is made ahead of what is seen: one still in the making when the list got shorter was
// cancelled in vain.
ListView {
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    clip: true
    highlightMoveDuration: 0
}
