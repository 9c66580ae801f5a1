// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// Both storeys of a way, one above the other as in the house, and the stair or lift between them. A touch makes
// one of them large.
Item {
    id: root

    required property MapModel map
    required property bool wanted
    property string label: ""

    readonly property var plates: map.plates
    readonly property real gap: Theme.fixed(8)
    readonly property real gutter: Theme.fixed(8) + Math.max(...storeys.children.map(child => child.implicitWidth))
    readonly property real air: Theme.dp(30)
    readonly property real under: {
        if (plates.length < 2)
            return 0;
        // The way's beginning gets what makes it clear, the place where it leads the rest.
        const need = plates[1].focus(1).height * Theme.dp(90) / 10 + 2 * air;
        return Math.round(Math.max(0.4 * height, Math.min(0.6 * height, need)));
    }

    // A corridor of three metres is wider than the line in it.
    readonly property bool readable: plates.length === 2 && plates.every((plate, at) => plate.fitting(width - gutter, tall(at), air) >= Theme.dp(75) / 10)

    signal chosen(int ordinal)

    function tall(at: int): real {
        return at === 1 ? under : height - under - gap;
    }

    function middle(at: int): real {
        return (at === 1 ? root.height - root.under : 0) + tall(at) / 2;
    }

    Repeater {
        model: root.readable && root.wanted ? root.plates : []

        FloorMap {
            id: plate

            required property int index
            required property MapModel modelData

            centring: false
            height: root.tall(index)
            label: root.label + ", " + (modelData?.name ?? "")
            map: modelData
            nearest: Theme.dp(24)
            width: root.width - root.gutter
            x: root.gutter
            y: index === 1 ? root.height - root.under : 0

            TapHandler {
                onTapped: root.chosen(plate.map.floor)
            }
        }
    }
    Rectangle {
        color: Theme.colors.hairline
        height: Theme.hair
        visible: storeys.visible
        width: root.width - root.gutter
        x: root.gutter
        y: root.height - root.under - (root.gap + height) / 2
    }
    RouteLine {
        readonly property real x0: root.gutter / 2
        readonly property bool up: root.map.rising
        readonly property var ends: {
            const from = root.middle(1) - Theme.dp(56), to = root.middle(0) + Theme.dp(56);
            return up ? [from, to] : [to, from];
        }
        readonly property real size: stroke * (up ? 1 : -1) * 1.6

        arrows: [`M${x0 - size} ${ends[1] + size} L${x0} ${ends[1]} L${x0 + size} ${ends[1] + size}`]
        paths: [`M${x0} ${ends[0]} L${x0} ${ends[1]}`]
        visible: storeys.visible
    }
    AmenityMark {
        glyph: root.map.climb
        visible: storeys.visible && glyph !== ""
        x: (root.gutter - width) / 2
        y: (root.middle(0) + root.middle(1) - height) / 2
    }
    Item {
        id: storeys

        visible: root.readable && root.wanted

        Repeater {
            model: root.plates

            BigButton {
                required property int index
                required property MapModel modelData

                corner: Theme.dp(12)
                implicitHeight: Theme.roomy ? Theme.fixed(72) : Theme.dp(80)
                primary: false
                size: Theme.base
                text: modelData?.name ?? ""
                width: root.gutter - 2 * Theme.fixed(8)
                x: Theme.fixed(8)
                y: root.middle(index) - height / 2

                onActivated: root.chosen(modelData.floor)
            }
        }
    }
}
