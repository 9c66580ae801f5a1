// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Lays buttons out in rows; a row shares its width by what its words need, so that the longest label decides
// nothing alone. Without a height of its own a row is as tall as its tallest button; `grown` rows share it all.
Item {
    id: root

    required property list<var> rows
    property bool grown: false
    readonly property int pad: Theme.fixed(18)
    readonly property int gap: Theme.fixed(14)

    signal due

    implicitHeight: grown ? 0 : rows.reduce((sum, row) => sum + rowHeight(row) + gap, -gap) + 2 * pad

    function rowHeight(row: var): int {
        return Math.max(...row.map(button => button.implicitHeight), Theme.fixed(66));
    }

    function lay(): void {
        const gaps = rows.reduce((sum, row) => sum + gap, -gap) + 2 * pad;
        let y = pad;
        for (const row of rows) {
            const tall = grown ? (height - gaps) / rows.length : rowHeight(row);
            layRow(row, y, tall);
            y += tall + gap;
        }
    }

    function layRow(row: var, y: real, tall: real): void {
        const needs = columnNeeds(row);
        const room = width - 2 * pad - gap * (row.length - 1);
        const spare = (room - needs.reduce((sum, need) => sum + need, 0)) / row.length;
        let x = pad;
        row.forEach((button, index) => {
            button.x = Math.round(x);
            button.y = Math.round(y);
            button.width = Math.round(needs[index] + spare);
            button.height = Math.round(tall);
            x += needs[index] + spare + gap;
        });
    }

    function columnNeeds(row: var): var {
        if (Theme.roomy)
            return row.map(button => button.naturalWidth + (button.filled ? Theme.dp(24) : 0));
        const limit = width / row.length * 1.12;
        const column = index => Math.max(...rows.filter(one => one.length === row.length).map(one => one[index].naturalWidth));
        return row.map((button, index) => Math.min(limit, column(index)));
    }

    function later(): void {
        Qt.callLater(due);
    }

    onDue: lay()
    onHeightChanged: later()
    onImplicitHeightChanged: later()
    onRowsChanged: later()
    onWidthChanged: later()
    Component.onCompleted: {
        for (const row of rows)
            row.forEach(button => button.naturalWidthChanged.connect(root.later));
    }
}
