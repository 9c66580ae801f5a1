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

    readonly property color tone: shape === "late" ? Desk.lateMark : shape === "near" ? Desk.nearMark : "#256ef4"

    implicitHeight: 52
    implicitWidth: 52

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: "transparent"
            strokeColor: Desk.row
            strokeWidth: 6

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - 4
                radiusY: radiusX
                sweepAngle: 360
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: root.tone
            strokeWidth: 6

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.width / 2 - 4
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
            color: Desk.colors.ink
            height: 10
            width: 3
            y: -1
        }
    }
    Label {
        Accessible.ignored: true
        anchors.centerIn: parent
        size: Desk.second
        strong: true
        text: root.text
    }
}
