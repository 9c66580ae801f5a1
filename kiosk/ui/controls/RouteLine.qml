pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The way as a line with a light casing and an arrow at its end; `drawn` from 0 to 1 lets it run once.
Item {
    id: root

    property list<var> paths: []
    property real stroke: Theme.dp(12)
    property real drawn: 1

    Repeater {
        model: root.paths

        Item {
            id: leg

            required property string modelData
            readonly property var spots: modelData.substring(1).split(" L").map(pair => pair.split(" ").map(Number))
            readonly property real length: spots.slice(1).reduce((sum, to, at) => sum + Math.hypot(to[0] - spots[at][0], to[1] - spots[at][1]), 0)
            readonly property var tip: spots[spots.length - 1]
            readonly property var before: spots[spots.length - 2]

            Shape {
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
                    dashOffset: 0
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
            Shape {
                rotation: Math.atan2(leg.tip[1] - leg.before[1], leg.tip[0] - leg.before[0]) * 180 / Math.PI
                transformOrigin: Item.TopLeft
                visible: root.drawn === 1
                x: leg.tip[0]
                y: leg.tip[1]

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    joinStyle: ShapePath.RoundJoin
                    startX: -root.stroke * 1.6
                    startY: -root.stroke * 1.6
                    strokeColor: Theme.colors.accent
                    strokeWidth: root.stroke

                    PathLine {
                        x: 0
                        y: 0
                    }
                    PathLine {
                        x: -root.stroke * 1.6
                        y: root.stroke * 1.6
                    }
                }
            }
        }
    }
}
