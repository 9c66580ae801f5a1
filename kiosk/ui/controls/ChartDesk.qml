// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A desk with what fits on it: rank over duty, the rank alone, or its number.
Item {
    id: root

    required property string number
    required property string title
    required property string duty
    required property string state0
    required property real x0
    required property real y0
    required property real w0
    required property real h0
    readonly property bool lit: state0 === "lit" || state0 === "away"
    readonly property bool dashed: state0 === "away" || state0 === "absent" || state0 === "vacant"

    z: lit ? 2 : (state0 === "team" ? 1 : 0)

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.fixed(root.lit ? -3 : 2)
        border.color: root.lit || root.state0 === "team" ? Theme.colors.accent : Theme.colors.outline
        border.width: root.dashed ? 0 : (root.lit || root.state0 === "team" ? Theme.fixed(3) : Theme.hair)
        color: {
            if (root.state0 === "lit")
                return Theme.colors.action;
            if (root.state0 === "away")
                return Theme.colors.warningGround;
            return root.state0 === "team" ? Theme.colors.lit : (root.dashed ? "transparent" : Theme.colors.ground);
        }
        radius: Theme.fixed(5)

        DashedOutline {
            anchors.fill: parent
            color: root.state0 === "away" ? Theme.colors.warning : Theme.colors.outline
            visible: root.dashed
        }
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.fixed(8)

        Words {
            id: rank

            color: root.state0 === "lit" ? Theme.colors.onAction : (root.state0 === "away" ? Theme.colors.warning : Theme.colors.ink)
            size: root.lit ? Math.min(Theme.base, Math.max(Theme.plan, root.height - Theme.fixed(16))) : Theme.plan
            font.weight: root.lit ? Font.Bold : Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: {
                const room = root.width - Theme.fixed(8);
                if (!root.lit && implied.advanceWidth <= room)
                    return root.title;
                return root.lit || counted.advanceWidth <= room ? root.number : "";
            }
            width: parent.width
            wrapMode: Text.NoWrap
        }
        Words {
            color: rank.color
            size: Theme.plan
            horizontalAlignment: Text.AlignHCenter
            text: root.duty
            visible: rank.text === root.title && root.height > Theme.plan * 2.7 && text !== "" && implicitWidth <= root.width - Theme.fixed(8)
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }
    TextMetrics {
        id: counted

        font: implied.font
        text: root.number
    }
    TextMetrics {
        id: implied

        font.family: Theme.family
        font.pixelSize: Theme.plan
        font.weight: Font.DemiBold
        text: root.title
    }
}
