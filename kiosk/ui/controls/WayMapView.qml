// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// The way as a picture: all of it, or near what one step is about. It glides from one to the other, and at rest every
// letter is sharp: the whole way and the near look are painted once each.
Item {
    id: root

    required property WayMap map
    property int step: -1
    property string label: ""

    readonly property real near: 1.5
    readonly property bool gliding: glide.running
    property WayPicture overviewPicture: null
    property WayPicture closePicture: null

    signal due

    // A page that is laid out changes both sizes in turn; the way is laid out once they stand.
    function fit(): void {
        if (width <= 0 || height <= 0 || !overviewPicture)
            return;
        // What is read on the map grows as far as the map, which does not, still shows the way.
        const wished = Math.max(Theme.zoom, Theme.easy ? Theme.easiest / Theme.smallest : 1);
        map.lay(width, height, Theme.fixed(100) / 100 * Math.min(wished, 1.4, Math.max(1, height / 400)), Theme.family);
        for (const picture of [overviewPicture, closePicture]) {
            picture.map = map;
            picture.dark = Theme.highContrast;
        }
        overviewPicture.width = width;
        overviewPicture.height = height;
        closePicture.scaling = near;
        closePicture.width = width * near;
        closePicture.height = height * near;
        look(false);
    }

    function look(moving: bool): void {
        const box = map.view(step, width, height);
        const grown = width / box.width;
        glide.stop();
        if (moving && !Theme.still) {
            growth.to = grown;
            left.to = -box.x * grown;
            top.to = -box.y * grown;
            glide.start();
        } else {
            sheet.scale = grown;
            sheet.x = -box.x * grown;
            sheet.y = -box.y * grown;
        }
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    clip: true

    Component.onCompleted: {
        overviewPicture = WayPictures.hang(overview) as WayPicture;
        closePicture = WayPictures.hang(closer) as WayPicture;
        fit();
    }
    onDue: fit()
    onHeightChanged: Qt.callLater(root.due)
    onMapChanged: Qt.callLater(root.due)
    onStepChanged: look(true)
    onWidthChanged: Qt.callLater(root.due)

    Connections {
        function onHighContrastChanged(): void {
            Qt.callLater(root.due);
        }

        function onFamilyChanged(): void {
            Qt.callLater(root.due);
        }

        function onEasyChanged(): void {
            Qt.callLater(root.due);
        }

        target: Theme
    }
    Item {
        id: sheet

        transformOrigin: Item.TopLeft

        Item {
            id: overview

            visible: root.step < 0 && !root.gliding
        }
        Item {
            id: closer

            scale: 1 / root.near
            transformOrigin: Item.TopLeft
            visible: !overview.visible
        }
    }
    ParallelAnimation {
        id: glide

        NumberAnimation {
            id: growth

            duration: 420
            easing.type: Easing.InOutQuad
            property: "scale"
            target: sheet
        }
        NumberAnimation {
            id: left

            duration: 420
            easing.type: Easing.InOutQuad
            property: "x"
            target: sheet
        }
        NumberAnimation {
            id: top

            duration: 420
            easing.type: Easing.InOutQuad
            property: "y"
            target: sheet
        }
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.hairline
        border.width: Theme.hair
        color: "transparent"
        radius: Theme.dp(14)
        visible: root.step >= 0
    }
    StoreyTag {
        text: root.map.storey(root.step)
        visible: root.step >= 0 && text !== ""
        x: Theme.fixed(12)
        y: Theme.fixed(12)
    }
}
