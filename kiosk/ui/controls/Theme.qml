// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Every length, type size and colour on the screen. The shell sets the first block; nothing else does.
QtObject {
    id: root

    property real pxPerMm: 3.2125
    property url scenery
    property real zoom: 1
    property bool highContrast: false
    property bool landscape: false
    property bool low: false
    property bool voice: false
    property bool keypad: false
    property bool dockHeard: false
    property bool steady: false
    property bool easy: false
    property bool still: false
    property bool typing: false
    property bool keysBeside: false
    property bool fresh: false
    property bool again: false
    property string language: "ko"

    // On the easy screen even the smallest capital is 10 mm high.
    readonly property int easiest: 44
    // The smallest there is, on plans alone.
    readonly property int smallest: 34
    readonly property bool roomy: zoom < 1.25
    // Wide but not high: short answers stand two abreast, or a page of them would be cut in many.
    readonly property bool shallow: roomy && (landscape || low)
    readonly property ColorRoles colors: highContrast ? night : day
    readonly property string family: language === "zh-CN" ? "Noto Sans CJK SC" : "Pretendard GOV"

    // Digits of one width, for what counts or is copied.
    readonly property var tabular: ({
            "tnum": 1
        })
    readonly property int attract: type(136)
    readonly property int greeting: type(88)
    readonly property int officeName: type(80)
    readonly property int title: type(landscape && !roomy ? 60 : 68)
    readonly property int heading: type(54)
    readonly property int row: type(48)
    readonly property int base: type(46)
    readonly property int body: type(42)
    readonly property int caption: type(40)
    readonly property int plan: type(smallest)

    readonly property real margin: roomy ? dp(56) : fixed(36)
    readonly property real gap: roomy ? dp(16) : fixed(16)
    readonly property real hair: fixed(2)
    readonly property real ring: fixed(8)
    readonly property real ringAir: fixed(6)

    readonly property ColorRoles day: ColorRoles {
        ground: "#ffffff"
        panel: "#f4f5f6"
        tile: "#eef2f7"
        corridor: "#eef2f7"
        ink: "#1e2124"
        softInk: "#464c53"
        action: "#083891"
        actionPressed: "#052561"
        onAction: "#ffffff"
        accent: "#083891"
        chosen: "#ecf2fe"
        lit: "#d8e5fd"
        outline: "#6d7882"
        hairline: "#cdd1d5"
        wall: "#39506c"
        here: "#8a240f"
        done: "#285d33"
        warning: "#614100"
        warningGround: "#fff3db"
        dim: "#80000000"
    }
    readonly property ColorRoles night: ColorRoles {
        ground: "#000000"
        panel: "#131416"
        tile: "#131416"
        corridor: "#1e2124"
        ink: "#f4f5f6"
        softInk: "#cdd1d5"
        action: "#b1cefb"
        actionPressed: "#d8e5fd"
        onAction: "#131416"
        accent: "#b1cefb"
        chosen: "#020f27"
        lit: "#03163a"
        outline: "#e6e8ea"
        hairline: "#58616a"
        wall: "#cdd1d5"
        here: "#f7afa1"
        done: "#a9dab4"
        warning: "#ffc95c"
        warningGround: "#241800"
        dim: "#bf000000"
    }

    // A length drawn as n px on the design's 27-inch screen, kept in millimetres and grown with the zoom.
    function dp(n: real): real {
        return Math.round(n / 3.2125 * pxPerMm * zoom);
    }

    // The same for what does not grow with the zoom: margins, gaps, lines.
    function fixed(n: real): real {
        return Math.max(1, Math.round(n / 3.2125 * pxPerMm));
    }

    // Type is rounded up, so that no role falls under its millimetres on a coarse screen.
    function type(n: real): int {
        return Math.ceil(Math.max(n * zoom, easy ? easiest : 0) / 3.2125 * pxPerMm - 0.001);
    }
}
