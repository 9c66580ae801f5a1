// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Dark modules on white in both themes, with the quiet zone of four modules; never smaller than 30 mm.
Item {
    id: root

    // {side, path} as `kiosk.documents.qr` makes it: the modules of a side, and the dark ones in whole units.
    required property var code
    property string label: ""
    property real minimum: Theme.fixed(236)

    readonly property int quiet: 4
    readonly property int side: (code.side ?? 0) + 2 * quiet
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
            antialiasing: false
            scale: root.module
            transformOrigin: Item.TopLeft
            x: root.quiet * root.module
            y: x

            ShapePath {
                fillColor: "#000000"
                strokeWidth: -1

                PathSvg {
                    path: root.code.path ?? ""
                }
            }
        }
    }
    Words {
        id: caption

        anchors.bottom: parent.bottom
        size: Theme.caption
        horizontalAlignment: Text.AlignHCenter
        text: root.label.replace(/ (\S+)$/m, "\u00a0$1") // no word stands alone
        visible: root.label !== ""
        width: parent.width
    }
}
