// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import "glyphs.js" as Glyphs

// One icon of the own stroke set, drawn in any colour; always beside a word.
Item {
    id: root

    required property string name
    property color color: Theme.colors.accent
    property real size: Theme.dp(60)
    property real stroke: 3.2

    implicitHeight: size
    implicitWidth: size

    Shape {
        height: 48
        transformOrigin: Item.TopLeft
        scale: root.size / 48
        visible: root.name !== ""
        width: 48

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            strokeColor: root.color
            strokeWidth: root.stroke

            PathSvg {
                path: Glyphs.paths[root.name] ?? ""
            }
        }
    }
}
