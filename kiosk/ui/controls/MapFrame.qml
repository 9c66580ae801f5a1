// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// The plan of a way: both its storeys in one look where they can be read, else one at a time.
Item {
    id: root

    required property MapModel map
    property string label: ""

    // The visitor has asked for one storey.
    property bool near: false

    onMapChanged: near = false

    Connections {
        function onAimed(): void {
            root.near = true;
        }

        target: root.map
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.hairline
        border.width: Theme.hair
        color: Theme.colors.ground
        radius: Theme.dp(14)
    }
    FloorPlates {
        id: plates

        anchors.fill: parent
        anchors.margins: Theme.hair
        label: root.label
        map: root.map
        wanted: !root.near

        onChosen: ordinal => {
            root.map.choose(ordinal);
            root.near = true;
        }
    }
    Loader {
        active: root.near || !plates.readable
        anchors.fill: parent

        sourceComponent: MapStorey {
            label: root.label
            map: root.map
            partial: plates.readable

            onWidened: root.near = false
        }
    }
}
