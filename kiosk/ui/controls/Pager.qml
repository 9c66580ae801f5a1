// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// "1 / 4 쪽" between the buttons for the page before and the page after.
Item {
    id: root

    required property int page
    required property int pages
    property string note: ""

    // Where both words and the count, even of the last page, are too wide for one line, the count stands above.
    readonly property bool tight: before.implicitWidth + after.implicitWidth + letters.advanceWidth(told(pages)) + 2 * Theme.gap > width
    readonly property real line: tight ? count.implicitHeight + Theme.fixed(8) : 0

    signal turned(to: int)

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
        id: letters

        font: count.font
    }
    Words {
        id: count

        Accessible.name: text
        font.weight: Font.DemiBold
        text: root.told(root.page + 1)
        x: !before.visible || root.tight ? 0 : (after.visible ? (root.width - width) / 2 : root.width - width)
        y: root.tight ? 0 : (root.height - height) / 2
    }
    BigButton {
        id: after

        Accessible.name: text + ", " + root.counted(root.page + 1)
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        corner: Theme.dp(16)
        glyph: Theme.roomy ? "next" : ""
        glyphAfter: true
        implicitHeight: Theme.roomy ? Theme.dp(88) : Theme.dp(76)
        primary: false
        size: Theme.base
        text: qsTrId("pager.after")
        visible: root.page < root.pages - 1

        onActivated: root.turned(root.page + 1)
    }
}
