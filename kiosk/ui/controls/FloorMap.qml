// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// A window on a storey with the way on it: it fits, zooms and moves the sheet. Everything that fingers do
// here buttons or a single touch do too.
Item {
    id: root

    required property MapModel map
    property string label: ""

    // Whether a touch brings its spot to the middle.
    property bool centring: true

    // No nearer than a room needs at first.
    property real nearest: Theme.dp(34)

    readonly property real air: Theme.dp(30)
    readonly property real whole: Math.min(width / map.width, height / map.height)
    readonly property real finest: Theme.dp(96)
    property real farthest: whole
    property real scaling: whole

    signal due

    // Show the way on this storey.
    function fit(): void {
        if (width <= 0 || height <= 0)
            return;
        const box = map.focus(1);
        const fitting = map.fitting(width, height, air);
        farthest = Math.min(whole, fitting);
        scaling = Math.min(fitting, nearest);
        centre(box.x + box.width / 2, box.y + box.height / 2);
        sheet.draw();
    }

    function zoom(factor: real, x = width / 2, y = height / 2): void {
        const before = scaling;
        scaling = Math.min(finest, Math.max(farthest, scaling * factor));
        const grown = scaling / before;
        move(x - (x - sheet.x) * grown, y - (y - sheet.y) * grown);
        sheet.draw();
    }

    function centre(x: real, y: real): void {
        move(width / 2 - x * scaling, height / 2 - y * scaling);
    }

    function reveal(x: real, y: real): void {
        const air = Theme.dp(72);
        const at = Qt.point(sheet.x + x * scaling, sheet.y + y * scaling);
        if (at.x < air || at.y < air || at.x > width - air || at.y > height - air) {
            centre(x, y);
            sheet.settle();
        }
    }

    function move(x: real, y: real): void {
        sheet.x = within(x, width, map.width * scaling);
        sheet.y = within(y, height, map.height * scaling);
    }

    function within(at: real, room: real, size: real): real {
        return Math.min(Math.max(0, room - size), Math.max(Math.min(0, room - size), at));
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    clip: true

    onDue: fit()
    // A page that is laid out changes both sizes in turn; the storey is drawn once they stand.
    onHeightChanged: Qt.callLater(root.due)
    onWidthChanged: Qt.callLater(root.due)

    Connections {
        function onAimed(x: real, y: real): void {
            root.reveal(x, y);
        }

        function onTurned(): void {
            Qt.callLater(root.due);
        }

        target: root.map
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.colors.ground
    }
    FloorSheet {
        id: sheet

        map: root.map
        scaling: root.scaling
        view: Qt.rect(-x, -y, root.width, root.height)

        onMapChanged: Qt.callLater(root.due)
    }
    DragHandler {
        target: null

        onActiveChanged: {
            if (!active)
                sheet.settle();
        }
        onTranslationChanged: delta => root.move(sheet.x + delta.x, sheet.y + delta.y)
    }
    TapHandler {
        enabled: root.centring

        onTapped: point => {
            root.move(root.width / 2 - point.position.x + sheet.x, root.height / 2 - point.position.y + sheet.y);
            sheet.settle();
        }
    }
    PinchHandler {
        property real reached: 1

        target: null

        onActiveChanged: reached = 1
        onActiveScaleChanged: {
            const factor = activeScale / reached;
            // The storey is painted anew at each step, not at each twitch.
            if (factor > 1.12 || factor < 1 / 1.12) {
                reached = activeScale;
                root.zoom(factor, centroid.position.x, centroid.position.y);
            }
        }
    }
}
