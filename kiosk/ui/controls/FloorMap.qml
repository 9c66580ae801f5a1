pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui.plan

// A storey with the way on it. The picture is painted once a zoom; panning only moves it. Everything that
// fingers do here buttons do too.
Item {
    id: root

    required property MapModel map
    property string label: ""

    readonly property real whole: Math.min(width / map.width, height / map.height)
    readonly property real finest: Theme.dp(96)
    property real scaling: whole
    readonly property real stroke: Theme.dp(12)

    signal stepChosen(string number)

    function fit(): void {
        if (width <= 0 || height <= 0)
            return;
        const box = map.focus(1);
        scaling = Math.max(whole, Math.min(width / box.width, height / box.height, Theme.dp(34)));
        centre(box.x + box.width / 2, box.y + box.height / 2);
        draw();
    }

    function centre(x: real, y: real): void {
        sheet.x = within(width / 2 - x * scaling, width, map.width * scaling);
        sheet.y = within(height / 2 - y * scaling, height, map.height * scaling);
    }

    function within(at: real, room: real, size: real): real {
        return size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, at));
    }

    function inside(x: real, y: real, size: real): bool {
        return sheet.x + x > 0 && sheet.y + y > 0 && sheet.x + x + size < width && sheet.y + y + size < height;
    }

    function zoom(factor: real): void {
        const x = (width / 2 - sheet.x) / scaling;
        const y = (height / 2 - sheet.y) / scaling;
        scaling = Math.min(finest, Math.max(whole, scaling * factor));
        centre(x, y);
        draw();
    }

    function draw(): void {
        route.paths = map.routes(scaling);
        route.arrows = map.arrows(scaling, stroke * 1.6);
        route.chevrons = map.chevrons(scaling, stroke * 0.5);
        discs.model = map.steps(scaling);
        icons.model = map.amenities(scaling);
        const spot = map.here(scaling);
        here.visible = spot.x !== undefined;
        here.x = spot.x ?? 0;
        here.y = spot.y ?? 0;
        if (!Theme.still)
            walk.restart();
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    clip: true

    onHeightChanged: fit()
    onWidthChanged: fit()
    onMapChanged: fit()

    Component.onCompleted: fit()

    Connections {
        function onTurned(): void {
            root.fit();
        }

        target: root.map
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.colors.ground
    }
    Item {
        id: sheet

        height: root.map.height * root.scaling
        width: root.map.width * root.scaling

        FloorPicture {
            anchors.fill: parent
            dark: Theme.highContrast
            family: Theme.family
            map: root.map
            scaling: root.scaling
            textSize: Theme.plan
        }
        Repeater {
            id: icons

            Rectangle {
                required property var modelData

                border.color: Theme.colors.hairline
                border.width: Theme.hair
                color: Theme.colors.ground
                height: Theme.dp(44)
                radius: Theme.dp(8)
                // Under the software renderer a Shape may not stand where the clip would cut it.
                visible: root.scaling > Theme.dp(9) && root.inside(x, y, width)
                width: height
                x: modelData.x - width / 2
                y: modelData.y - height / 2

                Icon {
                    anchors.centerIn: parent
                    color: Theme.colors.softInk
                    name: parent.modelData.glyph
                    size: Theme.dp(34)
                }
            }
        }
        RouteLine {
            id: route

            stroke: root.stroke
        }
        Repeater {
            id: discs

            Rectangle {
                required property var modelData

                color: Theme.colors.action
                height: Theme.dp(48)
                radius: height / 2
                width: height
                x: modelData.x - width / 2
                y: modelData.y - height / 2

                Words {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.colors.onAction
                    size: Theme.plan
                    font.weight: Font.Bold
                    text: parent.modelData.number
                }
            }
        }
        HereMark {
            id: here
        }
    }
    NumberAnimation {
        id: walk

        duration: 1200
        easing.type: Easing.InOutQuad
        from: 0
        property: "drawn"
        target: route
        to: 1
    }
    DragHandler {
        target: null

        onTranslationChanged: delta => {
            sheet.x = root.within(sheet.x + delta.x, root.width, sheet.width);
            sheet.y = root.within(sheet.y + delta.y, root.height, sheet.height);
        }
    }
    PinchHandler {
        id: pinch

        target: null

        onActiveChanged: {
            if (!active)
                root.zoom(activeScale);
        }
    }
}
