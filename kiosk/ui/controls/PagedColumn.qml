pragma ComponentBehavior: Bound

import QtQuick

// Lays blocks one under the other and turns to a further page where the next one would be cut, so that every
// screen works at 200 %, in the low position and on its side. A block's `visible` belongs to the column:
// leave one out with `wanted`.
Item {
    id: root

    property int page: 0
    property int pages: 1
    property real spacing: Theme.roomy ? Theme.dp(Theme.landscape ? 20 : 24) : Theme.fixed(24)
    property real gutter: Theme.dp(52)
    property string note: ""
    default property alias blocks: holder.data
    property alias actions: bar.children

    readonly property bool twoPanes: Theme.landscape && Theme.roomy && parts().some(part => paneOf(part) === 1)

    function parts(): list<Item> {
        return holder.children.filter(child => !(child instanceof Repeater) && ((child as Block)?.wanted ?? (child as Pressable)?.wanted ?? true));
    }

    function paneOf(part: Item): int {
        return (part as Block)?.pane ?? 0;
    }

    function refresh(): void {
        for (const part of holder.children) {
            part.implicitHeightChanged.disconnect(root.later);
            part.implicitHeightChanged.connect(root.later);
            const block = (part as Block) ?? (part as Pressable);
            if (block) {
                block.wantedChanged.disconnect(root.later);
                block.wantedChanged.connect(root.later);
            }
        }
        later();
    }

    function later(): void {
        soon.restart();
    }

    function lay(): void {
        if (width <= 0 || height <= 0)
            return;
        const all = parts();
        for (const child of holder.children)
            if (!(child instanceof Repeater) && !all.includes(child))
                show(child, false);
        const tail = bar.filled ? bar.implicitHeight + 2 * Theme.dp(20) : Theme.dp(20);
        // On a low page the actions would leave no room to read; there they come last.
        const pinned = Theme.roomy || height - tail > height * 0.7;
        const base = pinned ? height - tail : height - Theme.dp(20);
        const lanes = twoPanes ? [0, 1].map(pane => all.filter(part => paneOf(part) === pane)) : [all];
        if (!pinned)
            lanes[lanes.length - 1].push(bar);
        setWidths(lanes);
        const tall = lanes.map(lane => paginate(lane, base));
        const over = tall.some(leaves => leaves.length > 1);
        const low = over ? base - pager.implicitHeight - Theme.gap : base;
        pager.y = base - pager.implicitHeight;
        const leaves = over ? lanes.map(lane => paginate(lane, low)) : tall;
        pages = Math.max(1, ...leaves.map(lane => lane.length));
        page = Math.min(page, pages - 1);
        leaves.forEach((lane, index) => lane.forEach((leaf, number) => place(leaf, index, number === page, low)));
        if (pinned)
            pin();
    }

    // Rows of one list touch, tiles of one group stand close, groups stand apart.
    function space(before: Item, part: Item): real {
        if (part instanceof ResultRow && (before instanceof ResultRow || before instanceof Section))
            return (part as ResultRow).framed || (before as ResultRow)?.framed ? Theme.fixed(14) : Theme.fixed(9);
        return (part as Block)?.joined && (before as Block)?.joined ? Theme.gap : spacing;
    }

    function tallness(leaf: var): real {
        return leaf.reduce((sum, part, index) => sum + part.implicitHeight + (index > 0 ? space(leaf[index - 1], part) : 0), 0);
    }

    function pin(): void {
        bar.x = 0;
        bar.width = width;
        bar.height = bar.implicitHeight;
        bar.y = height - bar.height - Theme.dp(20);
        show(bar, true);
    }

    // A part is never made invisible: what is invisible measures nothing, and the pages would shift as they turn.
    function show(part: Item, shown: bool): void {
        part.opacity = shown ? 1 : 0;
        part.enabled = shown;
    }

    function laneWidth(lane: int): real {
        return twoPanes ? (width - gutter) * (lane === 0 ? 0.465 : 0.535) : width;
    }

    function setWidths(lanes: var): void {
        lanes.forEach((lane, index) => lane.forEach(part => part.width = laneWidth(index)));
    }

    function paginate(lane: var, limit: real): var {
        const leaves = [[]];
        lane.forEach((part, index) => {
            const leaf = leaves[leaves.length - 1];
            const block = part as Block;
            const next = block?.keepWithNext ? lane.slice(index + 1, index + 2) : [];
            const turn = block?.breakBefore || tallness([...leaf, part, ...next]) > limit + 0.5;
            if (leaf.length > 0 && turn)
                leaves.push([part]);
            else
                leaf.push(part);
        });
        return leaves;
    }

    function place(leaf: var, lane: int, shown: bool, limit: real): void {
        const used = tallness(leaf);
        const stretching = leaf.filter(part => (part as Block)?.stretch).length;
        const extra = stretching > 0 ? Math.max(0, limit - used) / stretching : 0;
        let y = 0;
        leaf.forEach((part, index) => {
            y += index > 0 ? space(leaf[index - 1], part) : 0;
            part.x = lane === 0 ? 0 : laneWidth(0) + gutter;
            part.y = y;
            // What can stretch can also give way: a plan taller than its page would lie under the pager.
            part.height = (part as Block)?.stretch ? Math.min(part.implicitHeight + extra, limit) : part.implicitHeight;
            show(part, shown);
            y += part.height;
        });
    }

    onHeightChanged: later()
    onPageChanged: later()
    onSpacingChanged: later()
    onTwoPanesChanged: later()
    onWidthChanged: later()

    Timer {
        id: soon

        interval: 0

        onTriggered: root.lay()
    }
    Item {
        id: holder

        anchors.fill: parent
        onChildrenChanged: root.refresh()
    }
    Pager {
        id: pager

        note: root.note
        page: root.page
        pages: root.pages
        visible: root.pages > 1
        width: parent.width

        onTurned: to => root.page = to
    }
    Actions {
        id: bar

        onFilledChanged: root.later()
        onImplicitHeightChanged: root.later()
    }
}
