// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import "pagination.js" as Pagination

// Lays blocks one under the other, on a further page where the next one would be cut. Leave one out with `wanted`.
Item {
    id: root

    property int page: 0
    property int pages: 1
    property bool settled: true
    property real spacing: Theme.roomy ? Theme.dp(Theme.landscape ? 20 : 24) : Theme.fixed(24)
    readonly property real gutter: Theme.dp(52)
    property string note: ""
    default property alias blocks: holder.data
    property alias actions: bar.children

    readonly property bool twoPanes: Theme.landscape && Theme.roomy && new Set(wanted().map(part => Pagination.wish(part, "pane", 0))).size > 1
    readonly property list<real> panes: Theme.landscape && Theme.roomy ? [0.465, 0.535].map(share => (width - gutter) * share) : [width, width]
    // Of two panes the second holds the actions and the pager, too; the first has the whole height.
    readonly property real second: twoPanes ? laneWidth(0) + gutter : 0
    readonly property real air: Theme.dp(Theme.typing ? 12 : 20)
    readonly property real tail: air + (bar.filled ? bar.implicitHeight + air : 0)
    property bool leading: false // in large letters the actions stand on the page of what asks for them alone
    readonly property bool pinned: Theme.roomy || !leading && tail < height * (Theme.low ? 0.285 : 0.3) // on a low page the actions come last
    readonly property int asked: pinned ? -1 : Pagination.asking(wanted()) // behind which part they come; -1 is the last
    readonly property bool early: asked > -1 && Pagination.together(wanted(), asked, bar, low, Theme.gap) // on one page with it, else on the next
    readonly property real base: height - (pinned ? tail : air)
    readonly property real low: base - pager.implicitHeight - Theme.gap
    readonly property string measures: [width, low, spacing, twoPanes, pinned, bare, bar.filled, bar.implicitHeight, asked, early, ...wanted().map(part => part.implicitHeight)].join() // all that the cut hangs on
    readonly property string room: [width, low, wanted().length].join()
    // Beside the keyboard a part may stay too tall, as its page cannot be turned to before the keyboard goes.
    readonly property real finest: Theme.typing ? 1 / Theme.zoom : 0
    readonly property var aside: part => Pagination.wish(part, "joined", false) ? Theme.gap : Theme.dp(36)
    // The pages of each lane, and the part that stays in sight when they are cut anew.
    property var lanes: []
    property Item kept: null
    property string fitted: ""
    property bool turnable: true
    property bool bare: false // whether the first page has no pager: one of the actions turns it
    property bool keysFirst: false // in large letters they are put away before pages are turned: the first shows more
    property var seen: ({}) // how often it was laid by which measures in that room
    signal due

    // Who was writing is done with it, or the keyboard would cut the pages anew; who only hears begins at the top.
    function turn(to: int): void {
        if (Theme.typing) {
            Window.activeFocusItem.focus = false;
            Qt.inputMethod.hide();
        }
        page = to;
        if (Theme.voice)
            holder.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    // Asked anew each time: a Repeater orders its parts after it has told of them.
    function wanted(): list<Item> {
        return holder.children.filter(child => !(child instanceof Repeater) && Pagination.wish(child, "wanted", true));
    }

    // Rows of one list touch, tiles of one group stand close, groups stand apart: so much of it as is left.
    function space(before: Item, part: Item, share: real): real {
        if (Pagination.wish(part, "row", false) && (Pagination.wish(before, "row", false) || before instanceof Section))
            return Pagination.wish(part, "framed", false) || Pagination.wish(before, "framed", false) ? Theme.fixed(14) : Theme.fixed(9);
        return Pagination.wish(before, "joined", false) && Pagination.wish(part, "joined", false) ? Theme.gap : share * spacing;
    }

    function laneWidth(lane: int): real {
        return twoPanes ? panes[lane] : width;
    }

    function lay(): void {
        settled = true;
        if (pinned)
            Pagination.pin(bar, second, base + air, width - second);
        if (width <= 0 || low <= 0)
            return;
        const columns = twoPanes ? [0, 1].map(pane => wanted().filter(part => Pagination.wish(part, "pane", 0) === pane)) : [wanted()];
        if (!pinned)
            Pagination.insert(columns[columns.length - 1], bar, asked);
        // Heights come late: what was drawn smaller for old ones grows back, a few times for each.
        seen = room === fitted ? seen : ({});
        fitted = room;
        seen[measures] = (seen[measures] ?? 0) + 1;
        columns.forEach((column, lane) => column.forEach(part => Pagination.widen(part, Pagination.share(part, laneWidth(lane), aside), seen[measures] < 5 ? 1 : part.scale)));
        const whole = twoPanes ? height - air : 0;
        const cut = Pagination.paginate(columns, base, low, finest, space, keysFirst && Theme.typing && !Theme.roomy, bare, whole, Theme.fixed(10) / spacing);
        turnable = cut.limit < base;
        lanes = cut.lanes;
        lanes.forEach((leaves, lane) => leaves.forEach((leaf, at) => Pagination.place(leaf, lane * second, bare && at === 0 ? base : lane === 0 && whole || cut.limit, (before, part) => space(before, part, cut.share), aside)));
        choose();
        show();
    }

    // Stay with what is written in or under the keys, or with the first part of the page last turned to.
    function choose(): void {
        const held = Pagination.within(holder, Theme.typing || Theme.keypad ? Window.activeFocusItem : null);
        pages = Math.max(1, ...lanes.map(leaves => leaves.length));
        const last = Math.min(page, pages - 1), found = held ? Pagination.pageOf(held, lanes, last) : Pagination.pageOf(kept, lanes);
        page = found < 0 ? last : found;
    }

    // Made invisible a part measures nothing, and the pages would shift. A lane that has ended stays, but not to ears.
    function show(): void {
        const shown = Pagination.shown(lanes, page, !Theme.voice);
        for (const part of [...holder.children, bar]) {
            part.enabled = shown.includes(part) || (part === bar && pinned);
            part.opacity = part.enabled ? 1 : 0;
        }
    }

    onDue: lay()
    onMeasuresChanged: {
        settled = false;
        Qt.callLater(due);
    }
    onPageChanged: {
        if (Pagination.pageOf(kept, lanes) !== page)
            kept = lanes.map(leaves => leaves[page]?.[0]).find(part => part) ?? null;
        show();
    }

    Item {
        id: holder

        anchors.fill: parent
    }
    Pager {
        id: pager

        coming: Pagination.ahead(root.lanes, root.page)
        note: root.note
        page: root.page
        pages: root.pages
        visible: root.pages > 1 && root.turnable && !(root.bare && root.page === 0)
        width: parent.width - x
        x: root.second
        y: root.base - implicitHeight

        onTurned: to => root.turn(to)
    }
    Actions {
        id: bar

        readonly property bool joined: root.asked > -1
        width: root.width
    }
}
