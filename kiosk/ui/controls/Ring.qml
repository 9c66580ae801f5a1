// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// The two minutes, as a ring that empties in whole seconds and never changes its colour.
Item {
    id: root

    required property int secondsLeft
    property int total: 120

    readonly property real stroke: Theme.dp(9)
    readonly property string digits: {
        const left = Math.max(0, secondsLeft);
        return Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    }

    implicitHeight: Theme.dp(Theme.roomy ? 112 : 90)
    implicitWidth: implicitHeight

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.dp(1)
        border.color: Theme.colors.hairline
        border.width: Theme.dp(7)
        color: "transparent"
        radius: width / 2
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.colors.accent
            strokeWidth: root.stroke

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - root.stroke) / 2
                radiusY: radiusX
                startAngle: -90 + 360 - sweepAngle
                sweepAngle: 360 * Math.max(0, Math.min(1, root.secondsLeft / root.total))
            }
        }
    }
    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        font.features: Theme.tabular
        size: Theme.type(Theme.roomy ? 37 : 32)
        font.weight: Font.Bold
        text: root.digits
        wrapMode: Text.NoWrap
    }
}
