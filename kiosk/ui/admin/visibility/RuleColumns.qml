pragma Singleton

import QtQuick

// Where the columns of the rules stand; the first takes what the others leave.
QtObject {
    readonly property int dot: 74
    readonly property int toggle: 64
    readonly property int last: 104

    function level(index: int, width: real): real {
        return width - last - 3 * toggle - (5 - index) * dot - 8;
    }

    function place(index: int, width: real): real {
        return width - last - (3 - index) * toggle - 8;
    }

    function source(width: real): real {
        return width - last;
    }
}
