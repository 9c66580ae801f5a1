// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// "1 / 4 쪽" between the buttons for the page before and the page after, which reads what comes there.
Item {
    id: root

    required property int page
    required property int pages
    property string note: ""
    property string coming: ""

    // Where both words and the count, even of the last page, are too wide for one line, the count stands above.
    // Whatever a page's key reads, the line is as high on each.
    readonly property bool tight: key(before.text, before.glyph) + key(qsTrId("pager.after"), before.glyph) + letters.advanceWidth(told(pages)) + 2 * Theme.gap > width
    readonly property real free: width - (before.visible ? key(before.text, before.glyph) + Theme.gap : 0) - (tight ? 0 : letters.advanceWidth(told(page + 1)) + Theme.gap)
    readonly property real line: tight ? count.implicitHeight + Theme.fixed(8) : 0

    signal turned(to: int)

    function key(word: string, glyph: string): real {
        return bold.advanceWidth(word) + (glyph === "" ? 0 : after.mark) + before.pad;
    }

    function counted(at: int): string {
        return qsTrId("pager.count").arg(at).arg(pages) + (note === "" || !Theme.roomy ? "" : " · " + note);
    }

    // Enlarged, the count stands close.
    function told(at: int): string {
        return Theme.roomy ? counted(at) : counted(at).replace(" / ", "/");
    }

    implicitHeight: line + Math.max(before.implicitHeight, after.implicitHeight)

    BigButton {
        id: before

        readonly property int turns: -1

        Accessible.name: text + ", " + root.counted(root.page + 1)
        anchors.bottom: parent.bottom
        corner: Theme.dp(16)
        glyph: Theme.roomy ? "previous" : ""
        implicitHeight: Theme.roomy ? Theme.dp(88) : Theme.dp(76)
        primary: false
        size: Theme.base
        text: qsTrId("pager.before")
        visible: root.page > 0

        onActivated: root.turned(root.page - 1)
    }
    FontMetrics {
        id: bold

        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.base
        font.pixelSize: Theme.base
        font.weight: Font.Bold
    }
    FontMetrics {
        id: letters

        font: count.font
    }
    Words {
        id: count

        Accessible.name: text
        font.weight: Font.DemiBold
        text: root.told(root.page + 1)
        x: !before.visible || root.tight ? 0 : (after.visible ? (before.width + after.x - width) / 2 : root.width - width)
        y: root.tight ? 0 : (root.height - height) / 2
    }
    BigButton {
        id: after

        readonly property int turns: 1

        objectName: "aside" // as beside an office's way
        Accessible.name: [qsTrId("pager.after"), root.coming, root.counted(root.page + 1)].filter(part => part !== "").join(", ")
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        corner: Theme.dp(16)
        glyph: Theme.roomy || text === root.coming ? "next" : ""
        glyphAfter: true
        mark: Theme.roomy ? Theme.dp(78) : Theme.fixed(78)
        implicitHeight: Theme.roomy ? Theme.dp(88) : Theme.dp(76)
        primary: false
        size: Theme.base
        text: root.coming !== "" && root.key(root.coming, "next") <= root.free ? root.coming : qsTrId("pager.after")
        visible: root.page < root.pages - 1

        onActivated: root.turned(root.page + 1)
    }
}
