// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import kiosk.ui.controls

// Sizes and colours for people who work with it all day: the visitor's colour roles, and px instead of mm.
QtObject {
    readonly property ColorRoles colors: Theme.day
    readonly property string family: "Pretendard GOV"

    readonly property color half: "#0b50d0"
    readonly property color near: "#614100"
    readonly property color nearMark: "#8a5c00"
    readonly property color late: "#8a240f"
    readonly property color lateMark: "#bd2c0f"
    readonly property color done: "#285d33"
    readonly property color doneMark: "#267337"
    readonly property color calm: "#58616a"
    readonly property color quiet: "#f4f5f6"
    readonly property color chosen: "#ecf2fe"
    readonly property color row: "#e6e8ea"
    readonly property color edge: "#b1b8be"
    readonly property color band: "#052561"
    readonly property color bandSoft: "#d8e5fd"
    readonly property color lateBand: "#8a240f"
    readonly property color notice: "#fff3db"
    readonly property color found: "#ffe0a3"

    readonly property int caller: 28
    readonly property int number: 24
    readonly property int section: 17
    readonly property int target: 18
    readonly property int field: 18
    readonly property int body: 15
    readonly property int second: 14
    readonly property int key: 12

    readonly property int margin: 24
    readonly property int gap: 8
    readonly property int radius: 12

    // How long a press that takes something away waits for the second, and what is still a double click.
    property int armedMs: 4000
    property int doubleClickMs: 300

    // The colour of a status, by its name; every one also has a shape of its own.
    function tone(shape: string): color {
        const tones = {
            half: half,
            near: near,
            broken: late,
            late: late,
            missed: late,
            new: half,
            done: done
        };
        return tones[shape] ?? calm;
    }
}
