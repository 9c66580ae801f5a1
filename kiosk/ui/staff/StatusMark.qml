// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// The shape of a status, so that colour never speaks alone; a word stands beside it.
Item {
    id: root

    required property string shape
    property real size: 16

    readonly property color tone: {
        const tones = {
            half: StaffTheme.half,
            near: StaffTheme.nearMark,
            broken: StaffTheme.lateMark,
            late: StaffTheme.lateMark,
            missed: StaffTheme.lateMark,
            new: StaffTheme.half,
            done: StaffTheme.doneMark
        };
        return tones[shape] ?? StaffTheme.calm;
    }
    readonly property var strokes: ({
            calm: "M3 8 A5 5 0 1 0 13 8 A5 5 0 1 0 3 8",
            half: "M3 8 A5 5 0 1 0 13 8 A5 5 0 1 0 3 8",
            missed: "M1.500 8 A6.500 6.500 0 1 0 14.500 8 A6.500 6.500 0 1 0 1.500 8 M5.500 5.500 L10.500 10.500 M10.500 5.500 L5.500 10.500",
            stopped: "M5 3 V13 M11 3 V13",
            unknown: "M1.500 8 A6.500 6.500 0 1 0 14.500 8 A6.500 6.500 0 1 0 1.500 8"
        })
    readonly property var fills: ({
            broken: "M5 1.500 H11 L14.500 5 V11 L11 14.500 H5 L1.500 11 V5 Z",
            done: "M1 8 A7 7 0 1 0 15 8 A7 7 0 1 0 1 8 Z",
            half: "M8 3 A5 5 0 0 1 8 13 Z",
            new: "M8 1 L15 8 L8 15 L1 8 Z",
            late: "M1.500 3.500 A2 2 0 0 1 3.500 1.500 H12.500 A2 2 0 0 1 14.500 3.500 V12.500 A2 2 0 0 1 12.500 14.500 H3.500 A2 2 0 0 1 1.500 12.500 Z",
            near: "M8 1.500 L15 14 H1 Z"
        })
    readonly property var insides: ({
            broken: "M4.500 8 H11.500",
            done: "M4.800 8.300 L7.200 10.600 L11.300 5.800",
            late: "M8 4.500 V8.500 M8 11.400 V11.500",
            near: "M8 6 V9.500 M8 12 V12.100"
        })

    implicitHeight: size
    implicitWidth: size

    // Without a graphics card a Shape that is scrolled out of sight is drawn over what lies there; a picture is cut.
    Shape {
        height: 16
        layer.enabled: GraphicsInfo.api === GraphicsInfo.Software
        layer.smooth: true
        layer.textureSize: Qt.size(64, 64)
        scale: root.size / 16
        transformOrigin: Item.TopLeft
        width: 16

        ShapePath {
            fillColor: root.tone
            strokeColor: "transparent"

            PathSvg {
                path: root.fills[root.shape] ?? ""
            }
        }
        ShapePath {
            capStyle: ShapePath.RoundCap
            dashPattern: [1.4, 1.6]
            fillColor: "transparent"
            strokeColor: root.tone
            strokeStyle: root.shape === "unknown" ? ShapePath.DashLine : ShapePath.SolidLine
            strokeWidth: 2

            PathSvg {
                path: root.strokes[root.shape] ?? ""
            }
        }
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: "#ffffff"
            strokeWidth: 2

            PathSvg {
                path: root.insides[root.shape] ?? ""
            }
        }
    }
}
