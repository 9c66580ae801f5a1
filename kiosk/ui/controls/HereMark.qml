// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// "지금 여기": a ring and a disc, with the words on a plate beside them.
Item {
    id: root

    // Where the plate stands, in the parent's px, and whether it is in sight as a whole.
    property rect plate
    property bool told: true

    readonly property size need: Qt.size(words.implicitWidth + Theme.fixed(12), words.implicitHeight)
    readonly property real reach: Theme.dp(34)
    readonly property real ring: Theme.dp(56)

    // What it covers, in its parent's px.
    function boxes(): list<rect> {
        return [Qt.rect(x - ring / 2, y - ring / 2, ring, ring), plate];
    }

    Rectangle {
        border.color: Theme.colors.here
        border.width: Theme.fixed(7)
        color: Theme.colors.ground
        height: root.ring
        radius: height / 2
        width: height
        x: -width / 2
        y: -height / 2

        Rectangle {
            anchors.centerIn: parent
            color: Theme.colors.here
            height: parent.height * 0.46
            radius: height / 2
            width: height
        }
    }
    Rectangle {
        color: Theme.colors.ground
        height: root.plate.height
        opacity: 0.9
        radius: Theme.fixed(8)
        visible: root.told
        width: root.plate.width
        x: root.plate.x - root.x
        y: root.plate.y - root.y
    }
    Words {
        id: words

        color: Theme.colors.here
        font.weight: Font.Bold
        text: qsTrId("way.here")
        visible: root.told
        wrapMode: Text.NoWrap
        x: root.plate.x - root.x + Theme.fixed(6)
        y: root.plate.y - root.y
    }
}
