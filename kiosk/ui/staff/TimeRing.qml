// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// Elapsed time as a ring: a full turn is two minutes, a tick stands at the expected arrival.
Item {
    id: root

    required property int seconds
    required property string text
    property real expected: -1
    property string shape: "calm"
    property int total: 120
    property int stroke: 6
    property int size: StaffTheme.second

    readonly property color tone: shape === "late" ? StaffTheme.lateMark : shape === "near" ? StaffTheme.nearMark : "#256ef4"

    implicitHeight: 52
    implicitWidth: 52

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: "transparent"
            strokeColor: root.shape === "unknown" ? StaffTheme.calm : StaffTheme.row
            strokeStyle: root.shape === "unknown" ? ShapePath.DashLine : ShapePath.SolidLine
            strokeWidth: root.shape === "unknown" ? 3 : root.stroke

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - 1 - root.stroke / 2
                radiusY: radiusX
                sweepAngle: 360
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.tone
            strokeWidth: root.stroke

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - 1 - root.stroke / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.min(1, root.seconds / root.total)
            }
        }
    }
    Item {
        anchors.fill: parent
        rotation: 360 * root.expected
        visible: root.expected >= 0 && root.expected <= 1

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: StaffTheme.colors.ink
            height: root.stroke + 4
            width: 3
            y: -1
        }
    }
    Label {
        Accessible.ignored: true
        anchors.centerIn: parent
        size: root.size
        strong: true
        text: root.text
    }
}
