// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "pagination.js" as Pagination

// A screen: blocks that page by themselves, and the actions pinned above the dock, the primary one last.
FocusScope {
    id: root

    property string heading: ""
    property string note: ""
    property alias page: column.page
    property alias pages: column.pages
    property alias spacing: column.spacing
    default property alias blocks: column.blocks
    property alias actions: column.actions
    // Kept free at the right of the blocks, for what stands beside all pages of them.
    property real aside: 0
    // Whether on a wide screen the keys stand beside what they bring: under the first pane, which is then short.
    property bool besideKeys: false
    // Whether the head offers a guide here: where the page's own offer stands behind a turn.
    property bool offersGuide: false
    property alias bare: column.bare
    property alias leading: column.leading
    property alias keysFirst: column.keysFirst
    readonly property real firstPane: column.laneWidth(0)
    readonly property real secondPane: column.panes[1]
    readonly property real base: column.base
    // Whether the actions come behind a part that asks for them, and on one page with all before it.
    readonly property bool asked: column.asked > -1
    readonly property alias early: column.early

    function turn(to: int): void {
        column.turn(to);
    }
    // Who has left something out is taken to where that is said, unless it is said on this page.
    function turnToLack(): void {
        const lacking = Pagination.lacking(column.lanes);
        if (lacking.length > 0 && !lacking.includes(page))
            turn(Math.min(...lacking));
    }

    Accessible.name: heading

    PagedColumn {
        id: column

        anchors.fill: parent
        anchors.rightMargin: root.aside
        note: root.note
    }
}
