pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Dark modules on white in both themes, with the quiet zone of four modules; never smaller than 30 mm.
Item {
    id: root

    // One string of 0 and 1 a row, as made by `kiosk.ui.qr.modules`.
    required property list<string> rows
    property string label: ""
    property real minimum: Theme.fixed(236)

    readonly property int quiet: 4
    readonly property int side: rows.length + 2 * quiet
    readonly property int module: side > 8 ? Math.max(Math.ceil(0.6 * Theme.pxPerMm), Math.floor(Math.max(minimum, width) / side)) : 1

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    implicitHeight: square.height + (caption.visible ? caption.implicitHeight + Theme.dp(8) : 0)
    implicitWidth: square.width

    Rectangle {
        id: square

        anchors.horizontalCenter: parent.horizontalCenter
        color: "#ffffff"
        height: width
        width: root.side * root.module

        Shape {
            anchors.fill: parent
            antialiasing: false

            ShapePath {
                fillColor: "#000000"
                strokeWidth: -1

                PathSvg {
                    path: root.drawn()
                }
            }
        }
    }
    Words {
        id: caption

        anchors.bottom: parent.bottom
        size: Theme.caption
        horizontalAlignment: Text.AlignHCenter
        text: root.label
        visible: root.label !== ""
        width: parent.width
    }

    function drawn(): string {
        const size = module;
        return rows.map((row, y) => [...row.matchAll(/1+/g)].map(run => {
                    const x = (run.index + quiet) * size;
                    return "M" + x + " " + (y + quiet) * size + "h" + run[0].length * size + "v" + size + "h-" + run[0].length * size + "Z";
                }).join("")).join("");
    }
}
