.pragma library

// Cuts a column of parts into pages. Of a part it asks for `implicitHeight` and `scale` and sets where it stands; it
// heeds what a Block says: `least`, `stretch`, `keepWithNext`, `breakBefore`, `pane`. `space(before, part)` is the air between.

const TOP_LEFT = 0; // Item.TopLeft, which a library cannot name

function widen(part, wide, scale) {
    part.transformOrigin = TOP_LEFT;
    part.scale = scale;
    part.width = wide / scale;
}

// Draw a part that a whole page could not hold as much smaller as it must be, its lines as wide as before. It never
// grows again: only after it was laid out anew does it ask for less, and asked before that it may not shrink twice.
function fit(part, limit, finest) {
    const least = (part.least ?? part.implicitHeight) * part.scale;
    if (least > limit)
        widen(part, part.width * part.scale, Math.max(finest, part.scale * limit / least));
}

// The lane of a part where there are two.
function paneOf(part) {
    return part.pane ?? 0;
}

function tall(part, limit) {
    const wish = part.implicitHeight * part.scale;
    return part.stretch ? Math.min(wish, limit) : wish;
}

function tallness(leaf, limit, space) {
    return leaf.reduce((sum, part, index) => sum + tall(part, limit) + (index > 0 ? space(leaf[index - 1], part) : 0), 0);
}

// The pages: a part that would be cut goes to the next one, and so does one that must not part from it.
function cut(parts, limit, space) {
    const leaves = [[]];
    parts.forEach((part, index) => {
        const leaf = leaves[leaves.length - 1];
        const next = part.keepWithNext ? parts.slice(index + 1, index + 2) : [];
        const turn = part.breakBefore || tallness([...leaf, part, ...next], limit, space) > limit + 0.5;
        if (leaf.length > 0 && turn)
            leaves.push([part]);
        else
            leaf.push(part);
    });
    return leaves;
}

// The pages of each lane; with a pager, which leaves less height, only where one page does not hold it all.
function paginate(columns, base, low, finest, space) {
    for (const limit of [base, low]) {
        columns.forEach(parts => parts.forEach(part => fit(part, limit, finest)));
        const lanes = columns.map(parts => cut(parts, limit, space));
        if (limit === low || lanes.every(leaves => leaves.length < 2))
            return {
                lanes: lanes,
                limit: limit
            };
    }
}

// Put the parts of a page one under the other; those that stretch share what height is left.
function place(leaf, x, limit, space) {
    const stretching = leaf.filter(part => part.stretch).length;
    const extra = stretching > 0 ? Math.max(0, limit - tallness(leaf, limit, space)) / stretching : 0;
    let y = 0;
    leaf.forEach((part, index) => {
        const high = tall(part, limit) + (part.stretch ? extra : 0);
        part.x = x;
        part.y = y + (index > 0 ? space(leaf[index - 1], part) : 0);
        part.height = high / part.scale;
        y = part.y + high;
    });
}

// The page on which a part stands in any of the lanes, or -1.
function pageOf(part, lanes) {
    return Math.max(-1, ...lanes.map(leaves => leaves.findIndex(leaf => leaf.includes(part))));
}
