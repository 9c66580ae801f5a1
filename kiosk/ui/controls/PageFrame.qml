// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

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

    Accessible.name: heading

    PagedColumn {
        id: column

        anchors.fill: parent
        note: root.note
    }
}
