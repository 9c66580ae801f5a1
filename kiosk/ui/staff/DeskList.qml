// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A list at a desk, walked by Tab, or by the arrows from row to row; a row in which nothing can be pressed is lit
// and read. No row is made ahead of what is seen: one still in the making when the list got shorter was cancelled
// in vain.
ListView {
    id: root

    property int at: -1 // the row that the arrows have come to
    property int part: 0 // which of its parts that can be pressed

    // What of an item the keys can stand on, in order.
    function stops(item: Item): var {
        if (!item || !item.visible || !item.enabled)
            return [];
        return item.activeFocusOnTab ? [item] : parts(item, one => stops(one));
    }

    // What a row says.
    function sayings(item: Item): var {
        const label = item as Label;
        return !item?.visible ? [] : label ? [label.text] : parts(item, one => sayings(one));
    }

    function parts(item: Item, of: var): var {
        const found = [];
        for (const child of item.children)
            found.push(...of(child));
        return found;
    }

    // The row that the keys are in, if they are in one.
    function lineOfKeys(): Item {
        let item = Window.activeFocusItem;
        while (item && item.parent !== contentItem)
            item = item.parent;
        return item;
    }

    // Bring the row into view, and stand on its part or light it as a whole.
    function stand(): void {
        positionViewAtIndex(at, ListView.Contain);
        forceLayout();
        const there = stops(itemAtIndex(at));
        if (there.length > 0) {
            there[Math.min(part, there.length - 1)].forceActiveFocus(Qt.TabFocusReason);
        } else if (Window.activeFocusItem !== root) {
            Window.activeFocusItem.focus = false;
            forceActiveFocus(Qt.TabFocusReason);
        }
    }

    // Go on from the row that the keys are in; false where there is none, or no other.
    function go(by: int): bool {
        const here = lineOfKeys();
        let next = at + by;
        if (here)
            next = indexAt(width / 2, here.y + here.height / 2) + by;
        else if (Window.activeFocusItem !== root)
            return false;
        else if (at < 0 || at >= count)
            next = Math.max(0, indexAt(width / 2, contentY + 1));
        if (keyNavigationEnabled || next < 0 || next >= count)
            return false;
        part = here ? Math.max(0, stops(here).indexOf(Window.activeFocusItem)) : 0;
        at = next;
        stand();
        return true;
    }

    // A row that came into view knows its height only when it is drawn: what stands there has moved, or was made anew.
    function hold(): void {
        const here = lineOfKeys();
        const found = here ? indexAt(width / 2, here.y + here.height / 2) : -1;
        if (here && here === Window.activeFocusItem && !here.activeFocusOnTab && !keyNavigationEnabled)
            at = found; // Tab came to a row of which nothing can be pressed
        if (at >= 0 && at < count && (found === at || Window.activeFocusItem === root))
            stand();
    }

    Accessible.ignored: Window.activeFocusItem !== root
    Accessible.name: sayings(itemAtIndex(at)).join(", ")
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: false // at either end it would begin anew at the other

    Keys.onDownPressed: event => event.accepted = go(1)
    Keys.onUpPressed: event => event.accepted = go(-1)
    onActiveFocusChanged: settled.restart()
    onContentHeightChanged: settled.restart()

    Timer {
        id: settled

        interval: 0

        onTriggered: root.hold()
    }
    Rectangle {
        readonly property Item lit: root.at < 0 ? null : root.itemAtIndex(root.at)

        border.color: StaffTheme.colors.accent
        border.width: 3
        color: "transparent"
        height: lit?.height ?? root.height
        objectName: "lit"
        parent: root.contentItem
        visible: root.Window.activeFocusItem === root && !root.keyNavigationEnabled
        width: root.width
        y: lit?.y ?? root.contentY
    }
}
