// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// A dashed frame: somebody is away, or nobody sits here.
Shape {
    id: root

    property color color: Theme.colors.outline

    preferredRendererType: Shape.GeometryRenderer

    ShapePath {
        dashPattern: [3, 2.5]
        fillColor: "transparent"
        strokeColor: root.color
        strokeStyle: ShapePath.DashLine
        strokeWidth: Theme.fixed(3)

        PathRectangle {
            height: root.height
            radius: Theme.fixed(5)
            width: root.width
        }
    }
}
