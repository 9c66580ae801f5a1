// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// A whole storey at one scale: the picture, and above it what keeps its size. Panning only moves it.
Item {
    id: root

    required property MapModel map
    required property real scaling

    // What is in sight, in this item's own px.
    required property rect view

    property FloorPicture picture: null

    readonly property real disc: Theme.dp(48)
    readonly property real glyph: Theme.dp(44)
    readonly property real stroke: Theme.dp(12)

    function draw(): void {
        route.paths = map.routes(scaling);
        route.arrows = map.arrows(scaling, stroke * 1.6);
        route.chevrons = map.chevrons(scaling, stroke * 0.5);
        const spot = map.here(scaling);
        here.visible = spot.x !== undefined;
        here.x = spot.x ?? 0;
        here.y = spot.y ?? 0;
        shut.model = map.closed(scaling);
        route.walk();
        settle();
    }

    // Once the sheet has come to rest: paint around what is seen, put the marks in place, and name what can be read.
    function settle(): void {
        paint();
        here.plate = map.beside(scaling, here.need, here.reach, view);
        discs.model = map.steps(scaling, disc, here.visible ? here.boxes() : []);
        // On a small plan the icons would hide the rooms.
        icons.model = scaling > Theme.dp(9) ? map.amenities(scaling, glyph, marks()) : [];
        const taken = [...marks(), ...icons.model.map(spot => square(spot, glyph))];
        names.model = map.names(scaling, Theme.plan, Theme.family, view, taken);
    }

    // The picture is half a view larger on every side: a finger rarely draws it farther.
    function paint(): void {
        const left = Math.max(0, Math.floor(view.x - view.width / 2));
        const top = Math.max(0, Math.floor(view.y - view.height / 2));
        const right = Math.min(width, view.x + view.width * 1.5);
        const bottom = Math.min(height, view.y + view.height * 1.5);
        picture.part = Qt.rect(left, top, Math.ceil(right - left), Math.ceil(bottom - top));
    }

    function painted(): bool {
        const part = picture.part;
        return part.x <= Math.max(0, view.x) && part.y <= Math.max(0, view.y) && part.x + part.width >= Math.min(width, view.x + view.width) && part.y + part.height >= Math.min(height, view.y + view.height);
    }

    function marks(): list<rect> {
        const taken = [...discs.model.map(spot => square(spot, disc)), ...shut.model.map(spot => square(spot, disc))];
        return here.visible ? [...taken, ...here.boxes()] : taken;
    }

    function square(spot: var, size: real): rect {
        return Qt.rect(spot.x - size / 2, spot.y - size / 2, size, size);
    }

    function sees(part: var): bool {
        return part.x >= view.x && part.y >= view.y && part.x + part.width <= view.x + view.width && part.y + part.height <= view.y + view.height;
    }

    height: (map?.height ?? 0) * scaling
    width: (map?.width ?? 0) * scaling

    Component.onCompleted: {
        picture = FloorPictures.hang(this) as FloorPicture;
        picture.dark = Qt.binding(() => Theme.highContrast);
        picture.map = Qt.binding(() => map);
        picture.scaling = Qt.binding(() => scaling);
    }
    onViewChanged: {
        if (picture?.part.width > 0 && !painted())
            paint();
    }

    Repeater {
        id: icons

        model: []

        AmenityMark {
            required property var modelData

            glyph: modelData.glyph
            // Under the software renderer a Shape may not stand where the clip would cut it.
            visible: root.sees(this)
            x: modelData.x - width / 2
            y: modelData.y - height / 2
        }
    }
    Repeater {
        id: names

        RoomName {
            required property var modelData

            name: modelData
            visible: root.sees(this)
        }
    }
    RouteLine {
        id: route

        stroke: root.stroke
    }
    Repeater {
        id: discs

        model: []

        NumberDisc {
            required property var modelData

            height: root.disc
            number: modelData.number
            objectName: "disc"
            x: modelData.x - width / 2
            y: modelData.y - height / 2
        }
    }
    Repeater {
        id: shut

        model: []

        ClosedMark {
            required property var modelData

            visible: root.sees(this)
            x: modelData.x - height / 2
            y: modelData.y - height / 2
        }
    }
    HereMark {
        id: here

        told: root.sees(plate)
    }
}
