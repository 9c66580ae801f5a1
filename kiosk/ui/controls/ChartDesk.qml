// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A desk of the asked team with what is done there in two lines; the lit one carries its number at its corner.
Item {
    id: root

    required property string number
    required property string first
    required property string second
    required property string state0
    required property real x0
    required property real y0
    required property real w0
    required property real h0
    required property real unit
    // Where the lit desk's number stands: left, right, corner.
    required property string numberAt

    readonly property bool lit: state0 === "lit" || state0 === "away"
    readonly property bool dashed: state0 === "away" || state0 === "absent" || state0 === "vacant"
    readonly property color face: state0 === "lit" ? Theme.colors.onAction : (state0 === "away" ? Theme.colors.warning : Theme.colors.ink)

    readonly property bool marked: lit && first !== number // a window bears nothing but its number

    // Too low for two lines.
    readonly property bool flat: h0 < 70 * unit

    height: h0
    width: w0
    x: x0
    y: y0
    z: lit ? 2 : 1

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: root.dashed ? 0 : Theme.fixed(3)
        color: root.state0 === "lit" ? Theme.colors.action : (root.state0 === "away" ? Theme.colors.warningGround : Theme.colors.ground)
        radius: Theme.fixed(8)

        DashedOutline {
            anchors.fill: parent
            color: root.state0 === "away" ? Theme.colors.warning : Theme.colors.outline
            visible: root.dashed
        }
    }
    Column {
        id: lines

        readonly property real room: (root.h0 - 4 * root.unit) / (root.flat || root.second === "" ? 1 : 2)

        anchors.centerIn: parent
        width: parent.width - (root.marked ? 60 : 10) * root.unit

        DeskLine {
            color: root.face
            room: lines.room
            strong: root.lit
            text: root.first
            unit: root.unit
            width: parent.width
        }
        DeskLine {
            color: root.face
            room: lines.room
            strong: root.lit
            text: root.flat ? "" : root.second
            unit: root.unit
            width: parent.width
        }
    }
    Rectangle {
        border.color: root.state0 === "away" ? Theme.colors.warning : Theme.colors.accent
        border.width: Theme.fixed(4)
        color: Theme.colors.ground
        height: Math.max(60 * root.unit, count.implicitHeight)
        radius: height / 2
        visible: root.marked
        width: Math.max(height, count.implicitWidth + 20 * root.unit)
        x: root.numberAt === "right" ? root.w0 - width * 0.38 : -width * 0.62
        y: root.numberAt === "corner" ? -height * 0.62 : (root.h0 - height) / 2

        Words {
            id: count

            anchors.centerIn: parent
            color: parent.border.color
            font.weight: Font.Bold
            size: 36 * root.unit
            text: root.number
            wrapMode: Text.NoWrap
        }
    }
}
