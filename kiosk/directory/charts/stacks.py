"""Stacks: desks drawn as a few cells on top of (or beside) each other, one field in each."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
import itertools
from typing import TYPE_CHECKING

from kiosk.directory.charts.blocks import Block
from kiosk.directory.charts.fields import field_of
from kiosk.directory.charts.lexicon import as_team, mark_kind
from kiosk.directory.charts.phrases import Habits, read_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.directory.charts.sheet import Box

_LABELS = frozenset(
    {"name", "rank", "position", "phone", "duties", "team", "staff_id", "email", "status", "desk"}
)
_UNIQUE = frozenset({"name", "title", "phone"})


@dataclass(frozen=True, slots=True)
class _Axis:
    """Lets one piece of code look at columns of cells, or at rows of cells."""

    turn: Callable[[Box], Box]

    def first(self, block: Block) -> tuple[int, int]:
        box = self.turn(block.box)
        return box.top, box.left

    def follows(self, above: Box, below: Box) -> bool:
        """Tell whether one box touches another below it, the narrower within the wider."""
        one, two = self.turn(above), self.turn(below)
        nested = (one.left <= two.left and one.right >= two.right) or (
            two.left <= one.left and two.right >= one.right
        )
        return two.top == one.bottom + 1 and nested


def kinds_of(text: str) -> frozenset[str]:
    """Return which fields of a person a text holds; nothing for teams, furniture and headings."""
    if not text or mark_kind(text) or as_team(text):
        return frozenset()
    reading = read_desk(text, Habits())
    return reading.kinds - {"away"} or (frozenset({"empty"}) if reading.empty else frozenset())


def gather(blocks: Iterable[Block], heavy: Iterable[Box], joins: Callable[[Box], Box]) -> list[Block]:
    """Return the blocks with every stack made into one block."""
    items = _pair_labels(list(blocks))
    items = _by_heavy_lines(items, heavy)
    items = _side_by_side(items)
    for axis in (_Axis(lambda box: box), _Axis(joins)):
        if _has_stacks(items, axis):
            return _stacked(items, axis)
    return items


def merge_blocks(parts: list[Block]) -> Block:
    """Make one block of several; texts of one row stay on one line when they are short."""
    ordered = sorted(parts, key=lambda block: block.box)
    box = ordered[0].box
    for part in ordered[1:]:
        box = box.union(part.box)
    rows: dict[int, list[str]] = defaultdict(list)
    for part in ordered:
        if part.text:
            rows[part.box.top].append(part.text)
    text = "\n".join(" ".join(row) if _may_share_a_line(row) else "\n".join(row) for row in rows.values())
    look = next((part.look for part in ordered if part.look.fill), ordered[0].look)
    return Block(box, text, look, framed=True, parts=tuple(ordered))


def _may_share_a_line(row: list[str]) -> bool:
    return all("\n" not in text and ":" not in text and len(text) <= 12 for text in row)


def _pair_labels(blocks: list[Block]) -> list[Block]:
    """Join label cells (성명, 직급, 전화, 업무) with the value to their right, or else below."""
    labels = [b for b in blocks if b.framed and field_of(b.text) in _LABELS]
    if len(labels) < 3:
        return blocks
    used: set[Box] = {b.box for b in labels}
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


def _by_heavy_lines(blocks: list[Block], heavy: Iterable[Box]) -> list[Block]:
    """Make one desk of the cells inside each heavy frame, when the frames are as many as the people."""
    inside = {box: [b for b in blocks if box.contains(b.box)] for box in heavy}
    desks = {
        box: parts
        for box, parts in inside.items()
        if 1 < len(parts) <= 12 and len(set().union(*map(_kinds, parts))) > 1 and _one_person(parts)
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


def _kinds(block: Block) -> frozenset[str]:
    return kinds_of(block.text)


def _one_person(parts: Iterable[Block]) -> bool:
    counts = Counter(kind for part in parts for kind in _kinds(part) & _UNIQUE)
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
    kinds = [_kinds(part) for part in parts]
    apart = all(not (a & b) for i, a in enumerate(kinds) for b in kinds[i + 1 :])
    held = sum(1 for kind in kinds if kind)
    return (
        touching
        and apart
        and held > 0
        and ((left, right, top) in wide or (left, right, bottom) in wide)
        and all(len(kind) <= 1 for kind in kinds)
    )


def _has_stacks(blocks: list[Block], axis: _Axis) -> bool:
    """Tell whether most cells with one field touch a cell with another field along the axis."""
    held = {b.box: kinds for b in blocks if (kinds := _kinds(b) - {"empty"})}
    keyed = defaultdict(list)
    for box in held:
        keyed[axis.turn(box).top].append(box)
    paired: set[Box] = set()
    for box, kinds in held.items():
        for other in keyed.get(axis.turn(box).bottom + 1, ()):
            if axis.follows(box, other) and not kinds & held[other]:
                paired |= {box, other}
    singles = sum(1 for kinds in held.values() if len(kinds) <= 2)
    return len(paired) * 2 >= len(held) and len(paired) >= 2 and singles * 2 >= len(held)


def _stacked(blocks: list[Block], axis: _Axis) -> list[Block]:
    bands = _band_kinds(blocks, axis)
    used: set[Box] = set()
    result: list[Block] = []
    for run in _runs(blocks, axis, bands):
        used |= {block.box for block in run}
        result.extend(merge_blocks(part) if len(part) > 1 else part[0] for part in _cut(run, axis, bands))
    return sorted([*[b for b in blocks if b.box not in used], *result], key=lambda block: block.box)


def _band_kinds(blocks: list[Block], axis: _Axis) -> dict[int, frozenset[str]]:
    """Return what most cells of each band hold, so that a blank cell can stand for the same."""
    votes: dict[int, Counter[frozenset[str]]] = defaultdict(Counter)
    for block in blocks:
        kinds = _kinds(block) - {"empty"}
        if kinds:
            votes[axis.turn(block.box).top][kinds] += 1
    return {band: counter.most_common(1)[0][0] for band, counter in votes.items()}


def _runs(blocks: list[Block], axis: _Axis, bands: dict[int, frozenset[str]]) -> list[list[Block]]:
    """Chain touching cells into runs; team labels, furniture and text outside any frame break them."""
    usable = sorted((b for b in blocks if _in_stack(b, axis, bands)), key=axis.first)
    starts: dict[int, list[list[Block]]] = defaultdict(list)
    runs: list[list[Block]] = []
    for block in usable:
        chain = next(
            (run for run in starts.get(axis.turn(block.box).top, ()) if axis.follows(run[-1].box, block.box)),
            None,
        )
        if chain is None:
            chain = []
            runs.append(chain)
        else:
            starts[axis.turn(block.box).top].remove(chain)
        chain.append(block)
        starts[axis.turn(block.box).bottom + 1].append(chain)
    return [run for run in runs if any(_kinds(block) for block in run) or len(run) > 1]


def _in_stack(block: Block, axis: _Axis, bands: dict[int, frozenset[str]]) -> bool:
    if _kinds(block):
        return True
    return block.framed and not block.text and axis.turn(block.box).top in bands


def _cut(run: list[Block], axis: _Axis, bands: dict[int, frozenset[str]]) -> list[list[Block]]:
    """Cut a run into desks: evenly when that gives each one person, else where a field comes again."""
    kinds = [(_kinds(b) - {"empty"}) or bands.get(axis.turn(b.box).top, frozenset()) for b in run]
    people = max((sum(1 for k in kinds if field in k) for field in _UNIQUE), default=0)
    if people and len(run) % people == 0:
        step = len(run) // people
        even = [list(range(i, i + step)) for i in range(0, len(run), step)]
        if all(_no_repeat(kinds[i] for i in part) for part in even):
            return [[run[i] for i in part] for part in even]
    return _cut_at_repeats(run, kinds)


def _no_repeat(kinds: Iterable[frozenset[str]]) -> bool:
    counts = Counter(kind for part in kinds for kind in part & _UNIQUE)
    return all(count == 1 for count in counts.values())


def _cut_at_repeats(run: list[Block], kinds: list[frozenset[str]]) -> list[list[Block]]:
    parts: list[list[Block]] = []
    seen: set[str] = set()
    last: frozenset[str] = frozenset()
    for block, kind in zip(run, kinds, strict=True):
        again = kind & seen and not (kind == last == {"duty"})
        if not parts or again:
            parts.append([])
            seen = set()
        parts[-1].append(block)
        seen |= kind
        last = kind
    return parts
