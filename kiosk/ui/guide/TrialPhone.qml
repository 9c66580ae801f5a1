// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import kiosk.ui.guide

// Where the clock will stand, until the walk begins: the code that takes the task along on the tester's phone.
Rectangle {
    id: root

    required property Trials trial
    readonly property int side: (root.trial.phone.side ?? 0) + 8
    readonly property int module: Math.max(2, Math.floor(height / side))

    Accessible.name: "시험자 전화기로 찍는 QR"
    Accessible.role: Accessible.Graphic
    color: "#ffffff"
    visible: side > 8

    Shape {
        antialiasing: false
        scale: root.module
        transformOrigin: Item.TopLeft
        x: (root.width - (root.side - 8) * root.module) / 2
        y: (root.height - (root.side - 8) * root.module) / 2

        ShapePath {
            fillColor: "#000000"
            strokeWidth: -1

            PathSvg {
                path: root.trial.phone.path ?? ""
            }
        }
    }
}
