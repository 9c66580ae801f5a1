// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What else is in the room: another team as a quiet block, what windows serve as a label, the ground of the asked one
// with its name, a counter, or a dot of the way.
Item {
    id: root

    required property string kind
    required property string text
    required property string more
    required property real x0
    required property real y0
    required property real w0
    required property real h0
    required property real unit
    required property color ink

    readonly property bool ground: kind === "ground"
    // Beside other teams, enlarged and abroad, one line cannot hold its name, however small.
    readonly property bool lit: ground && more === "lit" && !tooLong
    readonly property bool tooLong: ground && least.advanceWidth(text) > w0 - 8 * unit

    // How many lines the name takes in the smallest letters.
    function lines(): int {
        const room = (w0 - 12 * unit) * 30 / 26;
        let many = 1, line = "";
        for (const word of text.split(" ")) {
            const longer = line === "" ? word : `${line} ${word}`;
            const ends = line !== "" && least.advanceWidth(longer) > room;
            line = ends ? word : longer;
            many += ends ? 1 : 0;
        }
        return many;
    }

    height: h0
    width: w0
    x: x0
    y: y0

    Rectangle {
        anchors.fill: parent
        border.color: root.kind === "counter" ? Theme.colors.outline : Theme.colors.hairline
        border.width: root.ground ? 0 : Theme.fixed(3)
        color: root.ground ? Theme.colors.lit : Theme.colors.ground
        radius: Theme.fixed(12)
        visible: root.kind !== "dot" && root.kind !== "label"
    }
    Rectangle {
        color: root.ink
        height: 11 * root.unit
        radius: height / 2
        visible: root.kind === "dot"
        width: height
        x: -width / 2
        y: -height / 2
    }
    FontMetrics {
        id: least

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 30 * root.unit
    }
    // The sign of the team that is lit itself.
    Rectangle {
        color: Theme.colors.action
        height: name.y + name.implicitHeight + 6 * root.unit
        radius: Theme.fixed(12)
        visible: root.lit
        width: parent.width
    }
    Words {
        id: name

        color: root.lit ? Theme.colors.onAction : Theme.colors.accent
        elide: Text.ElideRight
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 30 * root.unit
        size: 42 * root.unit
        text: root.ground && !root.tooLong ? root.text : ""
        visible: text !== ""
        width: Math.min(implicitWidth, parent.width)
        wrapMode: Text.NoWrap
        x: (parent.width - width) / 2
        y: 6 * root.unit
    }
    Words {
        color: Theme.colors.accent
        elide: Text.ElideRight
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        height: 66 * root.unit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.92
        minimumPixelSize: 26 * root.unit
        size: 30 * root.unit
        text: root.ground && root.tooLong ? root.text : ""
        visible: text !== ""
        width: root.w0 - 8 * root.unit
        x: 4 * root.unit
        y: 4 * root.unit
    }
    Column {
        anchors.centerIn: parent
        visible: root.kind === "block" || root.kind === "counter" || root.kind === "label"
        width: parent.width - 12 * root.unit

        Words {
            font.weight: root.kind === "block" ? Font.DemiBold : Font.Medium
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, root.h0 - 8 * root.unit - (count.visible ? count.implicitHeight : 0))
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.92
            minimumPixelSize: 26 * root.unit
            size: 36 * root.unit
            soft: root.kind === "block"
            text: root.text
            verticalAlignment: Text.AlignVCenter
            width: parent.width
            wrapMode: Text.WordWrap
        }
        Words {
            id: count

            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 24 * root.unit
            size: 34 * root.unit
            soft: true
            text: root.more
            visible: text !== "" && root.h0 > Math.max(100, 42 + 29 * root.lines()) * root.unit
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }
}
