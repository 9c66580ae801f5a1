// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.plan

// One storey of a way with its storey buttons and zoom: every gesture has a button. On a large screen the zoom's
// signs leave the room to the map.
Item {
    id: root

    required property MapModel map
    property string label: ""

    // Whether all storeys can be seen at once instead.
    property bool partial: false

    readonly property real tall: Theme.roomy ? Theme.fixed(72) : Theme.dp(80)

    signal widened

    FloorMap {
        id: plan

        anchors.fill: parent
        anchors.margins: Theme.hair
        anchors.topMargin: bar.height + 2 * Theme.fixed(8)
        label: root.label
        map: root.map
    }
    Flow {
        id: bar

        spacing: Theme.fixed(10)
        width: root.width - 2 * Theme.fixed(8) - zoom.width - spacing
        x: Theme.fixed(8)
        y: Theme.fixed(8)

        BigButton {
            corner: Theme.dp(12)
            implicitHeight: root.tall
            primary: false
            size: Theme.base
            text: qsTrId("map.whole")
            visible: root.partial
            width: Math.max(Theme.fixed(76), implicitWidth - (Theme.roomy ? Theme.dp(30) : 0))

            onActivated: root.widened()
        }
        Repeater {
            model: root.map.floors

            BigButton {
                id: floor

                required property var modelData
                readonly property bool current: modelData.ordinal === root.map.floor

                Accessible.checkable: true
                Accessible.checked: current
                corner: Theme.dp(12)
                implicitHeight: root.tall
                primary: current
                size: Theme.base
                text: modelData.name
                visible: modelData.way
                width: Math.min(bar.width, Math.max(Theme.fixed(76), implicitWidth - (Theme.roomy ? Theme.dp(30) : 0)))

                onActivated: root.map.choose(modelData.ordinal)
            }
        }
    }
    Row {
        id: zoom

        anchors.right: parent.right
        anchors.rightMargin: Theme.fixed(8)
        spacing: Theme.fixed(10)
        y: Theme.fixed(8)

        BigButton {
            Accessible.name: Theme.roomy ? text : qsTrId("map.closer") + " " + text
            corner: Theme.dp(12)
            implicitHeight: root.tall
            primary: false
            size: Theme.base
            text: Theme.roomy ? qsTrId("map.closer") : "+"
            width: Math.max(Theme.fixed(76), implicitWidth - (Theme.roomy ? Theme.dp(30) : 0))

            onActivated: plan.zoom(1.5)
        }
        BigButton {
            Accessible.name: Theme.roomy ? text : qsTrId("map.farther") + " " + text
            corner: Theme.dp(12)
            implicitHeight: root.tall
            primary: false
            size: Theme.base
            text: Theme.roomy ? qsTrId("map.farther") : "−"
            width: Math.max(Theme.fixed(76), implicitWidth - (Theme.roomy ? Theme.dp(30) : 0))

            onActivated: plan.zoom(1 / 1.5)
        }
    }
}
