// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where the keypad leads. It is asked here because PySide would keep each item that it asks Qt for, and items of a
// page that is just going must not be kept.
Item {
    id: root

    required property Item page
    property int at: -1

    function here(): Item {
        return Window.activeFocusItem ?? Window.contentItem;
    }

    // Begins at the page's first control, and not at what is beside its action, or turns a page that has one: what
    // stands on all of its pages is said at once. False where there is none.
    function begin(): bool {
        const first = page.nextItemInFocusChain(true);
        let item = first;
        while (item?.objectName === "aside")
            item = item.nextItemInFocusChain(true);
        if (item?.ofDock === true && first.ofDock !== true)
            item = first;
        const begins = item !== null && item.ofDock !== true;
        if (begins)
            item.forceActiveFocus(Qt.OtherFocusReason);
        return begins;
    }

    // Whether the next step leaves the dock, which has been read then, or enters it from behind.
    function endsRound(forward: bool): bool {
        const from = here(), to = from.nextItemInFocusChain(forward);
        const leaves = from.ofDock === true, enters = to?.ofDock === true;
        return to !== null && (forward ? leaves && !enters : enters && !leaves);
    }

    function step(forward: bool): bool {
        const to = here().nextItemInFocusChain(forward);
        to?.forceActiveFocus(Qt.TabFocusReason);
        return to !== null;
    }

    // Marks how far along its page the focus stands.
    function mark(): bool {
        let item = page.nextItemInFocusChain(true);
        for (at = 0; at < 99 && item !== here() && item?.ofDock !== true; at += 1)
            item = item.nextItemInFocusChain(true);
        return item === here();
    }

    // Goes on from there where a press has made the page's answers anew; false where it still stands on what it pressed.
    function keep(): bool {
        const lost = here().objectName !== "control";
        if (lost) {
            let item = page.nextItemInFocusChain(true);
            for (let by = 0; by < at; by += 1)
                item = item.nextItemInFocusChain(true);
            item.forceActiveFocus(Qt.OtherFocusReason);
        }
        return lost;
    }

    // Goes on to the next row of a list that is read by itself, or to what turns to its next page; false behind the end.
    function readOn(): bool {
        let to = here().nextItemInFocusChain(true);
        while (to?.turns === -1)
            to = to.nextItemInFocusChain(true);
        const more = here().row === true && (to?.row === true || to?.turns === 1);
        if (more)
            to.forceActiveFocus(Qt.OtherFocusReason);
        return more;
    }

    objectName: "keyWalk"
}
