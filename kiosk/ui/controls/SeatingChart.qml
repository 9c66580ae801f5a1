// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The office as one enters it, door side down: desks with rank over duty, the seat asked for lit and numbered.
Item {
    id: root

    // Rows of kiosk.ui.plan.seating: desks {number, title, duty, state, x, y, w, h} and features {kind, text, …}.
    required property var desks
    required property var features
    // How many desks stand one behind the other.
    required property real rows
    property real doorAt: 0.5
    property string door: qsTrId("office.door")
    property string label: ""

    // How many syllables of a desk's text stand side by side; the rows are arranged for it.
    readonly property real letters: inner / (Theme.plan * 0.86)

    readonly property real wall: Theme.fixed(8)
    readonly property real air: Theme.fixed(14)
    readonly property real inner: width - 2 * (wall + air)
    readonly property real foot: door === "" ? 0 : Theme.plan * 1.3
    // However much height is left, a desk never becomes a tower.
    readonly property real outer: Math.min(height, heightAt(6))
    readonly property real tall: outer - 2 * (wall + air) - foot

    // How high the room is when a desk is as high as so many lines of its text.
    function heightAt(lines: real): real {
        return rows * Theme.plan * lines + 2 * (wall + air) + foot;
    }

    // Keep what stands at the door within the walls.
    function within(wide: real): real {
        const at = wall + air + doorAt * inner - wide / 2;
        return Math.max(0, Math.min(width - wide, at));
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    implicitHeight: heightAt(1.4)

    Rectangle {
        border.color: Theme.colors.wall
        border.width: root.wall
        color: Theme.colors.corridor
        height: root.outer - root.foot
        width: parent.width

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.colors.ground
            height: root.wall
            visible: root.door !== ""
            width: Theme.dp(130)
            x: root.within(width)
        }
    }
    Words {
        size: Theme.plan
        text: "▲ " + root.door
        visible: root.door !== ""
        wrapMode: Text.NoWrap
        x: root.within(implicitWidth)
        y: root.outer - implicitHeight
    }
    Repeater {
        model: root.features

        ChartSign {
            height: h0 * root.tall
            width: w0 * root.inner
            x: root.wall + root.air + x0 * root.inner
            y: root.wall + root.air + y0 * root.tall
        }
    }
    Repeater {
        model: root.desks

        ChartDesk {
            height: h0 * root.tall
            width: w0 * root.inner
            x: root.wall + root.air + x0 * root.inner
            y: root.wall + root.air + y0 * root.tall
        }
    }
}
