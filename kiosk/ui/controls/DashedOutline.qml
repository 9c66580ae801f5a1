import QtQuick
import QtQuick.Shapes

// A dashed frame: somebody is away, or nobody sits here.
Item {
    id: root

    property color color: Theme.colors.outline

    readonly property real stroke: Theme.fixed(3)

    Strokes {
        anchors.fill: parent
        anchors.margins: -root.stroke / 2
        preferredRendererType: Shape.GeometryRenderer

        ShapePath {
            dashPattern: [3, 2.5]
            fillColor: "transparent"
            strokeColor: root.color
            strokeStyle: ShapePath.DashLine
            strokeWidth: root.stroke

            PathRectangle {
                height: root.height
                radius: Theme.fixed(5)
                width: root.width
                x: root.stroke / 2
                y: x
            }
        }
    }
}
