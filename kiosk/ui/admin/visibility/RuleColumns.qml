// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Where the columns of the rules stand; the first takes what the others leave.
QtObject {
    readonly property int toggle: 64
    readonly property int last: 104

    // As wide as leaves the names their room.
    function dot(width: real): real {
        return Math.max(42, Math.min(74, (width - last - 3 * toggle - 168) / 5));
    }

    function level(index: int, width: real): real {
        return width - last - 3 * toggle - (5 - index) * dot(width) - 8;
    }

    function place(index: int, width: real): real {
        return width - last - (3 - index) * toggle - 8;
    }

    function source(width: real): real {
        return width - last;
    }
}
