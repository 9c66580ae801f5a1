// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The way as a line with a light casing and arrows; `drawn` from 0 to 1 lets it run once. The paths come ready
// made, because a turned Shape leaves traces under the software renderer.
Item {
    id: root

    property list<var> paths: []
    property list<var> arrows: []
    property list<var> chevrons: []
    property real stroke: Theme.dp(12)
    property real drawn: 1

    function walk(): void {
        if (!Theme.still)
            run.restart();
    }

    NumberAnimation {
        id: run

        duration: 1200
        easing.type: Easing.InOutQuad
        from: 0
        property: "drawn"
        target: root
        to: 1
    }
    Repeater {
        model: root.paths

        Shape {
            id: leg

            required property string modelData
            readonly property var spots: modelData.substring(1).split(" L").map(pair => pair.split(" ").map(Number))
            readonly property real length: spots.slice(1).reduce((sum, to, at) => sum + Math.hypot(to[0] - spots[at][0], to[1] - spots[at][1]), 0)

            preferredRendererType: Shape.GeometryRenderer

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: Theme.colors.ground
                strokeWidth: root.stroke + 2 * Theme.fixed(5)

                PathSvg {
                    path: leg.modelData
                }
            }
            ShapePath {
                capStyle: ShapePath.FlatCap
                dashPattern: [Math.max(0.01, leg.length * root.drawn / root.stroke), leg.length / root.stroke + 1]
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: Theme.colors.accent
                strokeStyle: root.drawn < 1 ? ShapePath.DashLine : ShapePath.SolidLine
                strokeWidth: root.stroke

                PathSvg {
                    path: leg.modelData
                }
            }
        }
    }
    Repeater {
        model: root.drawn === 1 ? [...root.arrows.map(path => [path, false]), ...root.chevrons.map(path => [path, true])] : []

        Shape {
            id: head

            required property var modelData

            preferredRendererType: Shape.GeometryRenderer

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: head.modelData[1] ? Theme.colors.onAction : Theme.colors.accent
                strokeWidth: head.modelData[1] ? Theme.fixed(3) : root.stroke

                PathSvg {
                    path: head.modelData[0]
                }
            }
        }
    }
}
