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
    readonly property string shown: {
        const first = list.indexAt(10, list.contentY + (list.currentSection === "" ? 8 : 44)), last = list.indexAt(10, list.contentY + list.height - 8);
        return list.count === 0 ? "" : (Math.max(0, first) + 1) + "–" + ((last < 0 ? list.count - 1 : last) + 1);
    }

    CaseColumns {
        id: columns

        asked: root.page.narrowing
        height: 36
        wide: root.wide
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
            wide: root.wide

            onClicked: {
                root.page.choose(model.index);
                root.page.open();
            }
        }
        section.delegate: GroupHead {
            counts: root.page.groups
        }

        onAtYEndChanged: {
            if (atYEnd && count > 0)
                root.page.more();
        }
    }
}
