// SPDX-License-Identifier: GPL-3.0-or-later
.pragma library

// Cuts a column of parts into pages. Of a part it asks for `implicitHeight` and `scale` and sets where it stands; it
// heeds what a Block says: `least`, `stretch`, `joined`, `keepWithNext`, `breakBefore`, `across`.
// `space(before, part)` is the air between.

const LEAST_SHARE = 0.7; // of its size, that a part keeps beside actions which are not pinned
const TOP_LEFT = 0; // Item.TopLeft, which a library cannot name

function widen(part, wide, scale) {
    part.transformOrigin = TOP_LEFT;
    part.scale = scale;
    part.width = wide / scale;
}

// Put the actions where they stand on every page.
function pin(bar, x, y, wide) {
    widen(bar, wide, 1);
    bar.x = x;
    bar.y = y;
    bar.height = bar.implicitHeight;
}

// Draw what a whole page could not hold as much smaller as it must be, its lines as wide as before. Only after it was
// laid out anew does it ask for less, and asked before that it may not shrink twice.
function fit(parts, limit, finest, space) {
    const least = parts.reduce((sum, part) => sum + (part.least ?? part.implicitHeight) * part.scale, 0);
    const room = limit - parts.slice(1).reduce((sum, part, index) => sum + space(parts[index], part), 0);
    if (least > room)
        parts.forEach(part => widen(part, part.width * part.scale, Math.max(finest, part.scale * room / least)));
}

// What is drawn smaller as one: parts that are joined and must not part, such as a number and its keys.
function bundles(parts) {
    const all = [];
    parts.forEach((part, index) => {
        if (index > 0 && parts[index - 1].keepWithNext && parts[index - 1].joined && part.joined)
            all[all.length - 1].push(part);
        else
            all.push([part]);
    });
    return all;
}

// What a part says of itself, or what a plain item that says nothing means.
function wish(part, name, silent) {
    return part[name] ?? silent;
}

function across(part) {
    return wish(part, "across", 1);
}

// How wide a part may be in a column so wide, `aside(part)` between those of its line.
function share(part, wide, aside) {
    return (wide - aside(part) * (across(part) - 1)) / across(part);
}

function tall(part, limit) {
    const wish = part.implicitHeight * part.scale;
    return part.stretch ? Math.min(wish, limit) : wish;
}

// The part behind which a page's actions shall come, or -1 for the last.
function asking(parts) {
    return parts.findIndex(part => wish(part, "thenActions", false));
}

// Whether one page holds the actions with all up to the part they come behind, without drawing it much smaller.
function together(parts, behind, bar, limit, gap) {
    const tall = parts.slice(0, behind + 1).reduce((sum, part) => sum + part.implicitHeight + gap, bar.implicitHeight);
    return tall * LEAST_SHARE < limit;
}

// The part in which an item stands, or null.
function within(holder, item) {
    while (item && item.parent !== holder)
        item = item.parent;
    return item;
}

function insert(parts, bar, behind) {
    parts.splice(behind < 0 ? parts.length : behind + 1, 0, bar);
}

// What stands side by side: as many parts of one kind as they ask to be `across`; all others stand alone.
function lines(parts) {
    const all = [];
    for (const part of parts) {
        const line = all[all.length - 1];
        if (line && across(line[0]) === across(part) && line.length < across(part))
            line.push(part);
        else
            all.push([part]);
    }
    return all;
}

function tallest(line, limit) {
    return Math.max(...line.map(part => tall(part, limit)));
}

function tallness(leaf, limit, space) {
    return leaf.reduce((sum, line, index) => sum + tallest(line, limit) + (index > 0 ? space(leaf[index - 1][0], line[0]) : 0), 0);
}

// The pages, the first one as high as `first`: a line that would be cut goes to the next one, and so does one that must
// not part from it.
function cut(parts, first, limit, space) {
    const leaves = [[]];
    const all = lines(parts);
    all.forEach((line, index) => {
        const leaf = leaves[leaves.length - 1];
        const next = line[0].keepWithNext ? all.slice(index + 1, index + 2) : [];
        const room = leaves.length > 1 ? limit : first;
        const turn = line[0].breakBefore || tallness([...leaf, line, ...next], room, space) > room + 0.5;
        if (leaf.length > 0 && turn)
            leaves.push([line]);
        else
            leaf.push(line);
    });
    return leaves.map(leaf => [].concat(...leaf));
}

// How much of the air between parts is left if they stand closer, so that all lanes go on one page; 1 where that is
// not needed or where even `closest` of it is too much.
function closeness(columns, room, space, closest) {
    const shares = columns.map((parts, lane) => {
        const all = lines(parts);
        const bare = tallness(all, room(lane), (before, part) => space(before, part, 0));
        const air = tallness(all, room(lane), (before, part) => space(before, part, 1)) - bare;
        return air > 0 ? (room(lane) - bare) / air : 1;
    });
    const least = Math.min(1, ...shares);
    return least < closest ? 1 : least;
}

// The pages of each lane; with a pager, which leaves less height, only where one page does not hold it all, and,
// if nobody is to turn them now, not even the parts that shall stand together. The first has none if it is `bare`. The
// first of two lanes is as high as the `whole`, since all that stands below is in the second. `space(before, part,
// share)` is the air between, and the share of it that is left is told.
function paginate(columns, base, low, finest, space, unturned, bare, whole, closest) {
    for (const limit of [base, low]) {
        const room = lane => lane === 0 && whole || limit;
        columns.forEach((parts, lane) => bundles(parts).forEach(bundle => fit(bundle, room(lane), finest, (before, part) => space(before, part, 1))));
        const share = limit === base ? closeness(columns, room, space, closest) : 1;
        const lanes = columns.map((parts, lane) => cut(parts, bare ? base : room(lane), room(lane), (before, part) => space(before, part, share)));
        if (limit === low || lanes.every(leaves => leaves.length < 2) || unturned && lanes[0][0].filter(part => wish(part, "joined", false)).length > 1)
            return {
                lanes: lanes,
                limit: limit,
                share: share
            };
    }
}

// Put the lines of a page one under the other; those that stretch share what height is left.
function place(leaf, x, limit, space, aside) {
    const all = lines(leaf);
    const stretching = all.filter(line => line[0].stretch).length;
    const extra = stretching > 0 ? Math.max(0, limit - tallness(all, limit, space)) / stretching : 0;
    let y = 0;
    all.forEach((line, index) => {
        const high = tallest(line, limit) + (line[0].stretch ? extra : 0);
        const top = y + (index > 0 ? space(all[index - 1][0], line[0]) : 0);
        line.forEach((part, beside) => {
            part.x = x + beside * (part.width * part.scale + aside(part));
            part.y = top;
            part.height = high / part.scale;
        });
        y = top + high;
    });
}

// Whether it says anywhere that something is `wrong`.
function lacks(part) {
    return wish(part, "wrong", "") !== "" || Array.from(part.children).some(lacks);
}

// The pages on which something is wrong.
function lacking(lanes) {
    return [].concat(...lanes.map(leaves => [...leaves.keys()].filter(page => leaves[page].some(lacks))));
}

// The page on which a part stands in any of the lanes, or -1; `page` if its lane has ended and it still stands there.
function pageOf(part, lanes, page = 0) {
    return Math.max(-1, ...lanes.map(leaves => {
        const at = leaves.findIndex(leaf => leaf.includes(part));
        return at === leaves.length - 1 && at > -1 ? Math.max(at, page) : at;
    }));
}

// The parts of a page in all lanes; one that has ended `stays` as it was.
function shown(lanes, page, stays) {
    return [].concat(...lanes.map(leaves => leaves[stays ? Math.min(page, leaves.length - 1) : page] ?? []));
}

// What the page after this one begins with or comes to first, or nothing where none of its parts is headed.
function ahead(lanes, page) {
    const next = [].concat(...lanes.map(leaves => leaves[page + 1] ?? []));
    return next.map(part => wish(part, "heading", "")).find(heading => heading !== "") ?? "";
}
