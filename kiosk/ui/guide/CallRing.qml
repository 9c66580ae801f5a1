// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import kiosk.ui.staff

// Five seconds as a ring; past them it stays full and the seconds run on.
Item {
    id: root

    required property real seconds
    required property bool late
    required property string told

    height: 88
    width: 88

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: "transparent"
            strokeColor: "#40ffffff"
            strokeWidth: 8

            PathAngleArc {
                centerX: 44
                centerY: 44
                radiusX: 39
                radiusY: 39
                sweepAngle: 360
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: "#ffffff"
            strokeWidth: 8

            PathAngleArc {
                centerX: 44
                centerY: 44
                radiusX: 39
                radiusY: 39
                startAngle: -90
                sweepAngle: 360 * Math.min(1, root.seconds / 5)
            }
        }
    }
    Column {
        anchors.centerIn: parent

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: "#ffffff"
            size: root.seconds < 100 ? 28 : 22
            strong: true
            text: root.seconds < 100 ? root.told : Math.floor(root.seconds / 60) + "분"
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: "#ffffff"
            font.weight: Font.DemiBold
            size: StaffTheme.key
            text: root.late ? "5초 넘김" : "5초 중"
        }
    }
}
