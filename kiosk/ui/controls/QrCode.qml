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
        let path = "";
        rows.forEach((row, y) => {
            for (let x = row.indexOf("1"); x > -1; x = row.indexOf("1", x)) {
                const end = row.indexOf("0", x) > -1 ? row.indexOf("0", x) : row.length;
                path += "M" + (x + quiet) * size + " " + (y + quiet) * size + "h" + (end - x) * size + "v" + size + "h-" + (end - x) * size + "Z";
                x = end;
            }
        });
        return path;
    }
}
