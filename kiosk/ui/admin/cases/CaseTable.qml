// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The rows under their heads, parted by the day they fall due; read on at their end.
Item {
    id: root

    required property Cases page
    required property bool wide
    // The first and the last row that are wholly in sight, from 1.
    property string shown: ""

    // Only once the rows are laid out: before that none is found at the list's foot, as if all were in sight.
    function see() {
        const first = list.indexAt(10, list.contentY + (list.currentSection === "" ? 8 : 44)), last = list.indexAt(10, list.contentY + list.height - 8);
        shown = list.count === 0 ? "" : (Math.max(0, first) + 1) + "–" + ((last < 0 ? list.count - 1 : last) + 1);
    }

    // Where each column begins, of heads and rows alike. The office has what is left, but on a wide screen
    // never so much that the eye loses the row: the rest is shared among all.
    readonly property var places: {
        const names = wide ? ["due", "limit", "number", "kind", "office", "stage", "taker", "law"] : ["due", "number", "kind", "office", "stage", "taker"];
        const widths = wide ? [134, 84, 114, 94, 0, 88, 98, 172] : [136, 114, 100, 0, 98, 106];
        const rest = width - 290 - widths.reduce((sum, one) => sum + one), office = Math.min(rest, 260);
        const more = Math.floor((rest - office) / names.length), found = {};
        let x = 290;
        names.forEach((name, at) => {
            found[name] = x;
            x += (name === "office" ? office : widths[at]) + more;
        });
        return found;
    }

    CaseColumns {
        id: columns

        asked: root.page.narrowing
        height: 36
        places: root.places
        width: parent.width
    }
    DeskList {
        id: list

        anchors.bottom: parent.bottom
        anchors.top: columns.bottom
        currentIndex: root.page.at
        model: root.page.rows
        section.property: "group"
        width: parent.width

        delegate: CaseRow {
            chosen: ListView.isCurrentItem
            places: root.places
            wide: root.wide

            onClicked: {
                root.page.choose(model.index);
                root.page.open();
            }
        }
        section.delegate: GroupHead {
            counts: root.page.groups
        }

        onContentHeightChanged: Qt.callLater(root.see)
        onContentYChanged: Qt.callLater(root.see)
        onCountChanged: Qt.callLater(root.see)
        onHeightChanged: Qt.callLater(root.see)

        onAtYEndChanged: {
            if (atYEnd && count > 0)
                Qt.callLater(root.page.more); // not while the row that is lit is being chosen
        }
    }
}
