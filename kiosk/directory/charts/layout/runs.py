# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of touching cells, cut into desks by the pattern that repeats in them."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.kinds import UNIQUE, Kinds, kinds_in, merge_blocks
from kiosk.directory.charts.lexicon.ranks import SURE
from kiosk.directory.charts.lexicon.words import name_weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_TELLING: Kinds = frozenset({"title", "phone"})
_WHOLE = 3  # fields of a cell that may be a desk by itself
_WORDS = {"name": "성명", "title": "직급", "phone": "전화", "duty": "업무"}


@dataclass(frozen=True, slots=True)
class Axis:
    """Lets one piece of code look at columns of cells, or at rows of cells."""

    turn: Callable[[SheetBox], SheetBox]

    def first(self, block: Block) -> tuple[int, int]:
        """Return where a block begins, along the axis first."""
        box = self.turn(block.box)
        return box.top, box.left

    def follows(self, above: SheetBox, below: SheetBox) -> bool:
        """Return whether one box touches another below it, the narrower within the wider."""
        one, two = self.turn(above), self.turn(below)
        nested = (one.left <= two.left and one.right >= two.right) or (
            two.left <= one.left and two.right >= one.right
        )
        return two.top == one.bottom + 1 and nested


def in_stacks(blocks: list[Block], axis: Axis) -> list[Block]:
    """Return the cells that are drawn as stacks: all, or those beside desks that need no other cell."""
    if _has_stacks(blocks, axis):
        return blocks
    few = [b for b in blocks if len(kinds_in(b)) < _WHOLE]
    telling = sum(1 for b in few if kinds_in(b) & _TELLING)
    return few if telling * 2 >= sum(1 for b in few if kinds_in(b)) and _has_stacks(few, axis) else []


def _has_stacks(blocks: list[Block], axis: Axis) -> bool:
    """Return whether most cells with one field touch another field along the axis, or a blank before it."""
    held = {b.box: kinds for b in blocks if (kinds := kinds_in(b) - {"empty"})}
    keyed = defaultdict(list)
    for box in (*held, *(b.box for b in blocks if b.framed and not b.text)):
        keyed[axis.turn(box).top].append(box)
    paired: set[SheetBox] = set()
    for box, kinds in held.items():
        near = _next(box, keyed, axis)
        beyond = [two for one in near if one not in held for two in _next(one, keyed, axis)]
        for other in (*near, *beyond):
            if kinds.isdisjoint(held.get(other, kinds)):
                paired |= {box, other}
    singles = sum(1 for kinds in held.values() if len(kinds) < _WHOLE)
    return len(paired) * 2 >= len(held) and len(paired) >= 2 and singles * 3 >= len(held)


def _next(box: SheetBox, keyed: Mapping[int, Sequence[SheetBox]], axis: Axis) -> list[SheetBox]:
    return [one for one in keyed.get(axis.turn(box).bottom + 1, ()) if axis.follows(box, one)]


def stacked(blocks: list[Block], axis: Axis) -> list[Block]:
    """Return the blocks with each desk's cells made one."""
    bands = _band_kinds(blocks, axis)
    runs = _runs(blocks, axis, bands)
    pattern = _pattern(runs)
    used = {block.box for run in runs for block in run}
    result = [_as_desk(part, kinds) for run in runs for part, kinds in _cut(run, axis, bands, pattern)]
    return sorted([*[b for b in blocks if b.box not in used], *result], key=lambda block: block.box)


def _as_desk(part: list[Block], kinds: list[Kinds]) -> Block:
    """Make a desk of cells, labelling one that would read as something else than its place says."""
    if len(part) == 1:
        return part[0]
    told = [_told(block, kind) for block, kind in zip(part, kinds, strict=True)]
    return merge_blocks(told)


def _told(block: Block, kinds: Kinds) -> Block:
    field = next(iter(kinds), "") if len(kinds) == 1 else ""
    own = kinds_in(block)
    weak = field == "name" and name_weight(block.text) == 1
    if not block.text or field not in _WORDS or own & (UNIQUE | {"empty"}) - {field, "name"}:
        return block
    if field in own and not weak:
        return block
    lines = block.text.split("\n")
    told = [f"{_WORDS[field]}: {line}" for line in (lines if field == "duty" else [" ".join(lines)])]
    return replace(block, text="\n".join(told))


def _band_kinds(blocks: list[Block], axis: Axis) -> dict[int, Kinds]:
    """Return what most cells of each band hold, so that a blank cell can stand for the same."""
    votes: dict[int, Counter[Kinds]] = defaultdict(Counter)
    for block in blocks:
        kinds = kinds_in(block) - {"empty"}
        if kinds:
            votes[axis.turn(block.box).top][kinds] += 1
    return {band: counter.most_common(1)[0][0] for band, counter in votes.items()}


def _runs(blocks: list[Block], axis: Axis, bands: dict[int, Kinds]) -> list[list[Block]]:
    """Chain touching cells into runs; team labels, furniture and text outside any frame break them."""
    usable = sorted((b for b in blocks if kinds_in(b) or (b.framed and not b.text)), key=axis.first)
    ends: dict[int, list[list[Block]]] = defaultdict(list)
    runs: list[list[Block]] = []
    for block in usable:
        waiting = ends[axis.turn(block.box).top]
        chain = next((run for run in waiting if axis.follows(run[-1].box, block.box)), None)
        if chain is None:
            chain = []
            runs.append(chain)
        else:
            waiting.remove(chain)
        chain.append(block)
        ends[axis.turn(block.box).bottom + 1].append(chain)
    return [
        run
        for run in runs
        if any(kinds_in(b) for b in run) or all(axis.turn(b.box).top in bands for b in run)
    ]


def _pattern(runs: list[list[Block]]) -> tuple[Kinds, ...]:
    """Return the fields of one desk, cell by cell, as most desks without a blank have them."""
    votes: Counter[tuple[Kinds, ...]] = Counter()
    for run in runs:
        kinds = [kinds_in(block) - {"empty"} for block in run]
        for part in _cut_at_repeats(run, kinds):
            votes[tuple(kind for _, kind in part)] += 1
    whole = {shape for shape in votes if len(shape) > 1 and all(shape)}
    turned = {shape[i:] + shape[:i] for shape in whole for i in range(len(shape))}
    return max(
        sorted(turned, key=_sorting),
        key=lambda shape: (_covered(runs, shape), votes[shape], len(shape)),
        default=(),
    )


def _sorting(shape: tuple[Kinds, ...]) -> list[list[str]]:
    return [sorted(kinds) for kinds in shape]


def _covered(runs: list[list[Block]], shape: tuple[Kinds, ...]) -> int:
    """Count the cells that a pattern explains as parts of whole desks, twice those that say just that."""
    return sum(
        len(part) + sum(kinds_in(b) == kinds for b, kinds in zip(part, shape, strict=True))
        for run in runs
        for part, _ in _cut_by_pattern(run, shape)
        if len(part) == len(shape)
    )


type Part = tuple[list[Block], list[Kinds]]


def _cut(run: list[Block], axis: Axis, bands: dict[int, Kinds], pattern: tuple[Kinds, ...]) -> list[Part]:
    """Cut a run into desks: along the pattern, else evenly, else where a field comes again."""
    held = frozenset[str]().union(*map(kinds_in, run)) - {"empty"}
    if pattern and held and held.isdisjoint(frozenset[str]().union(*pattern)):
        return [([block], [kinds_in(block)]) for block in run]  # a field that stands beside the desks
    by_pattern = _cut_by_pattern(run, pattern)
    if by_pattern:
        return by_pattern
    kinds = [(kinds_in(b) - {"empty"}) or bands.get(axis.turn(b.box).top, frozenset()) for b in run]
    people = max((sum(1 for k in kinds if field in k) for field in UNIQUE), default=0)
    if people and len(run) % people == 0:
        step = len(run) // people
        even = [(run[i : i + step], kinds[i : i + step]) for i in range(0, len(run), step)]
        if all(_no_repeat(part_kinds) for _, part_kinds in even):
            return even
    parts = _cut_at_repeats(run, kinds)
    return [([block for block, _ in part], [kind for _, kind in part]) for part in parts]


def _cut_by_pattern(run: list[Block], pattern: tuple[Kinds, ...]) -> list[Part]:
    """Lay the pattern over a run, less blank cells at its ends; [] when it does not fit."""
    step = len(pattern)
    if not step:
        return []
    filled = [i for i, block in enumerate(run) if block.text]
    first, last = (filled[0], filled[-1]) if filled else (0, len(run) - 1)
    for start in range(first + 1):
        for end in range(len(run), last, -1):
            part = run[start:end]
            desks = [(part[i : i + step], list(pattern)) for i in range(0, len(part), step)]
            if len(part) % step == 0 and all(_may_be(desk, pattern) for desk, _ in desks):
                nothing: Kinds = frozenset()
                return [*desks, *[([b], [nothing]) for b in (*run[:start], *run[end:])]]
    return []


def _may_be(desk: Sequence[Block], pattern: Sequence[Kinds]) -> bool:
    """Return whether cells may be a desk of the pattern: a sure name stands where the pattern has one."""
    named = [name_weight(block.text) == SURE for block in desk]
    astray = any(sure and "name" not in kinds for sure, kinds in zip(named, pattern, strict=True))
    wanted = any(
        "name" in kinds and "name" not in kinds_in(b) for b, kinds in zip(desk, pattern, strict=True)
    )
    return not (astray and wanted) and all(map(_may_hold, desk, pattern))


def _may_hold(block: Block, expected: Kinds) -> bool:
    """Return whether a cell may stand where the pattern expects a field."""
    kinds = kinds_in(block) - {"empty"}
    return not kinds or bool(kinds & expected) or not kinds & {"title", "phone"}


def _no_repeat(kinds: Iterable[Kinds]) -> bool:
    counts = Counter(kind for part in kinds for kind in part & UNIQUE)
    return all(count == 1 for count in counts.values())


def _cut_at_repeats(run: list[Block], kinds: list[Kinds]) -> list[list[tuple[Block, Kinds]]]:
    parts: list[list[tuple[Block, Kinds]]] = []
    seen: set[str] = set()
    last: Kinds = frozenset()
    for block, kind in zip(run, kinds, strict=True):
        again = kind & seen and not (kind == last == {"duty"})
        if not parts or again:
            parts.append([])
            seen = set()
        parts[-1].append((block, kind))
        seen |= kind
        last = kind
    return parts
