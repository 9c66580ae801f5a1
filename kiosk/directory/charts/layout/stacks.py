# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks: desks drawn as a few cells on top of (or beside) each other, one field in each."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter, defaultdict
import itertools
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.blocks import Block
from kiosk.directory.charts.layout.runs import Axis, has_stacks, stacked
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import UNIQUE, kinds_in, merge_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.directory.charts.xlsx.sheet import SheetBox

_LABELS = frozenset(
    {"name", "rank", "position", "phone", "duties", "team", "staff_id", "email", "status", "desk"}
)


def gather(
    blocks: Iterable[Block], heavy: Iterable[SheetBox], joins: Callable[[SheetBox], SheetBox]
) -> list[Block]:
    """Return the blocks with every stack made into one block."""
    items = _pair_labels(list(blocks))
    items = _by_heavy_lines(items, heavy)
    items = _side_by_side(items)
    for axis in (Axis(lambda box: box), Axis(joins)):
        if has_stacks(items, axis):
            items = stacked(items, axis)
    return items


def _pair_labels(blocks: list[Block]) -> list[Block]:
    """Join label cells (성명, 직급, 전화, 업무) with the value to their right, or else below."""
    labels = [b for b in blocks if b.framed and field_of(b.text) in _LABELS]
    if len(labels) < 3:
        return blocks
    used: set[SheetBox] = {b.box for b in labels}
    rest = [b for b in blocks if b.box not in used]
    right = {(b.box.top, b.box.bottom, b.box.left): b for b in rest}
    under = {(b.box.left, b.box.right, b.box.top): b for b in rest}
    beside = [right.get((b.box.top, b.box.bottom, b.box.right + 1)) for b in labels]
    below = [under.get((b.box.left, b.box.right, b.box.bottom + 1)) for b in labels]
    values = beside if sum(v is not None for v in beside) >= sum(v is not None for v in below) else below
    joined = [_labelled(label, value) for label, value in zip(labels, values, strict=True) if value]
    taken = {value.box for value in values if value}
    kept = [
        b for b in blocks if b.box not in taken and (b.box not in used or values[labels.index(b)] is None)
    ]
    return sorted([*kept, *joined], key=lambda block: block.box)


def _labelled(label: Block, value: Block) -> Block:
    text = f"{label.text}: {value.text}" if value.text else ""
    if field_of(label.text) == "duties":
        text = "\n".join(value.text.split("\n"))
    return Block(label.box.union(value.box), text, value.look, framed=True, parts=(label, value))


def _by_heavy_lines(blocks: list[Block], heavy: Iterable[SheetBox]) -> list[Block]:
    """Make one desk of the cells inside each heavy frame, when the frames are as many as the people."""
    inside = {box: [b for b in blocks if box.contains(b.box)] for box in heavy}
    desks = {
        box: parts
        for box, parts in inside.items()
        if 1 < len(parts) <= 12 and len(set().union(*map(kinds_in, parts))) > 1 and _one_person(parts)
    }
    if len(desks) < 2:
        return blocks
    taken = {part.box for parts in desks.values() for part in parts}
    size = Counter(len(parts) for parts in desks.values()).most_common(1)[0][0]
    for box, parts in inside.items():
        if (
            box not in desks
            and len(parts) == size
            and _one_person(parts)
            and not any(p.box in taken for p in parts)
        ):
            desks[box] = parts
            taken |= {part.box for part in parts}
    return sorted(
        [*[b for b in blocks if b.box not in taken], *map(merge_blocks, desks.values())], key=lambda b: b.box
    )


def _one_person(parts: Iterable[Block]) -> bool:
    counts = Counter(kind for part in parts for kind in kinds_in(part) & UNIQUE)
    return all(count == 1 for count in counts.values())


def _side_by_side(blocks: list[Block]) -> list[Block]:
    """Join cells that share a row when together they are exactly as wide as the cell above or below."""
    framed = [b for b in blocks if b.framed]
    by_edge: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in framed:
        by_edge[(block.box.top, block.box.bottom)].append(block)
    wide = {
        (b.box.left, b.box.right, edge)
        for b in framed
        for edge in (b.box.top, b.box.bottom + 1)
        if b.box.right > b.box.left
    }
    joined: list[Block] = []
    for row in by_edge.values():
        row.sort(key=lambda block: block.box.left)
        for size in (2, 3):
            for i in range(len(row) - size + 1):
                parts = row[i : i + size]
                if _fits(parts, wide) and not any(
                    p.box in {q.box for j in joined for q in j.parts} for p in parts
                ):
                    joined.append(merge_blocks(parts))
    taken = {part.box for block in joined for part in block.parts}
    return sorted([*[b for b in blocks if b.box not in taken], *joined], key=lambda block: block.box)


def _fits(parts: list[Block], wide: set[tuple[int, int, int]]) -> bool:
    left, right = parts[0].box.left, parts[-1].box.right
    top, bottom = parts[0].box.top, parts[0].box.bottom + 1
    touching = all(a.box.right + 1 == b.box.left for a, b in itertools.pairwise(parts))
    kinds = [kinds_in(part) for part in parts]
    apart = all(not (a & b) for i, a in enumerate(kinds) for b in kinds[i + 1 :])
    held = sum(1 for kind in kinds if kind)
    return (
        touching
        and apart
        and held > 0
        and ((left, right, top) in wide or (left, right, bottom) in wide)
        and any(len(kind) <= 1 for kind in kinds)
    )
