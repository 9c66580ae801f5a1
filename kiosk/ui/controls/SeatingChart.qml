// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The room as one enters it, door side down: the asked team large with what is done at each desk, the seat lit, a dotted
// way to it, and every other team one quiet block.
Item {
    id: root

    // Rows of kiosk.ui.plan.seating, in px of this item.
    required property var desks
    required property var features
    // How high the room is, where its door stands, and where the way's arrow points: [x, y, glyph].
    required property real tall
    required property real doorAt
    required property var arrow
    required property string numberAt
    property bool away: false
    property string label: ""

    readonly property real unit: Theme.fixed(100) / 100 * Math.min(Theme.zoom, 1.25)
    readonly property real wall: Theme.fixed(8)
    readonly property real foot: doorWords.implicitHeight + Theme.fixed(4)
    readonly property real swing: Math.round(70 * unit)
    readonly property color ink: away ? Theme.colors.warning : Theme.colors.accent

    signal sized(width: real, height: real, unit: real)
    signal due

    Accessible.name: label
    Accessible.role: Accessible.Graphic

    Component.onCompleted: due()
    onDue: sized(width, height - foot, unit)
    onHeightChanged: Qt.callLater(due)
    onUnitChanged: Qt.callLater(due)
    onWidthChanged: Qt.callLater(due)

    Rectangle {
        border.color: Theme.colors.wall
        border.width: root.wall
        color: Theme.colors.corridor
        height: root.tall
        width: parent.width

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.colors.corridor
            height: root.wall
            width: root.swing
            x: root.doorAt - width / 2
        }
    }
    // The leaf stands open into the room.
    Shape {
        x: root.doorAt - root.swing / 2
        y: root.tall - root.wall

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.colors.wall
            strokeWidth: Theme.fixed(3)

            PathSvg {
                path: `M0 0 V${-root.swing} A${root.swing} ${root.swing} 0 0 1 ${root.swing} 0`
            }
        }
    }
    Words {
        id: doorWords

        size: Theme.plan * Math.min(Theme.zoom, 1.25) / Theme.zoom
        text: qsTrId("office.door")
        wrapMode: Text.NoWrap
        x: Math.min(root.width - implicitWidth, root.doorAt + Theme.fixed(28))
        y: root.tall + Theme.fixed(2)
    }
    Repeater {
        model: root.features

        ChartSign {
            ink: root.ink
            unit: root.unit
        }
    }
    Repeater {
        model: root.desks

        ChartDesk {
            numberAt: root.numberAt
            unit: root.unit
        }
    }
    Icon {
        color: root.ink
        name: root.arrow[2]
        size: 44 * root.unit
        stroke: 6
        visible: name !== ""
        x: root.arrow[0] - width / 2
        y: root.arrow[1] - (name === "up" ? 0 : height / 2)
    }
}
