# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks drawn as several cells: what lies where around a name, as most desks of the sheet have it.

A desk's cells repeat: from a name the telephone is always the same steps away, whatever the cells' sizes.
Each step is a vote; a cell is then read by its place in the desk, so that a blank one is still of the desk,
a word shaped like a name is work where work stands, and 결원 is whose seat it would be.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.blocks import places
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import (
    UNIQUE,
    as_work,
    kinds_in,
    may_be_somebody,
    may_be_work,
    merge_blocks,
    names_somebody,
    whose_kinds,
)
from kiosk.directory.charts.lexicon.people import ends_as_work, name_weight
from kiosk.directory.charts.lexicon.words import is_vacant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.lexicon.kinds import Kinds
    from kiosk.directory.charts.xlsx.sheet import SheetBox


_REACH: Final = 3  # steps from cell to cell within one desk


def reached(
    start: Block, at: Mapping[tuple[int, int], Block], whole: Collection[SheetBox]
) -> Iterator[tuple[str, Block]]:
    """Yield what can be reached from a cell, never across one that names somebody with their post."""
    seen, queue = {start.box}, deque([("", start)])
    while queue:
        path, block = queue.popleft()
        if path.count(" ") == _REACH or (path and block.box in whole):
            continue
        for step, near in _steps(block, at):
            if near.box not in seen:
                seen.add(near.box)
                yield f"{path}{step} ", near
                queue.append((f"{path}{step} ", near))


def _steps(block: Block, at: Mapping[tuple[int, int], Block]) -> Iterator[tuple[str, Block]]:
    """Yield the cells along each side, where one side lies within the other's."""
    box = block.box
    sides = (
        ("D", [(box.bottom + 1, column) for column in range(box.left, box.right + 1)]),
        ("R", [(row, box.right + 1) for row in range(box.top, box.bottom + 1)]),
        ("U", [(box.top - 1, column) for column in range(box.left, box.right + 1)]),
        ("L", [(row, box.left - 1) for row in range(box.top, box.bottom + 1)]),
    )
    for name, spots in sides:
        found = dict.fromkeys(at[spot].box for spot in spots if spot in at)
        nested = [one for one in found if _nested(box, one, upright=name in "DU")]
        for number, one in enumerate(nested):
            yield f"{name}{number or ''}", at[one.top, one.left]


def _nested(one: SheetBox, two: SheetBox, *, upright: bool) -> bool:
    a, b = (one, two) if upright else (one.flipped(), two.flipped())
    return (a.left <= b.left and b.right <= a.right) or (b.left <= a.left and a.right <= b.right)


_A_ROW, _A_TITLE = 3, 10  # desks; letters
_ROUNDS: Final = 6  # leaders, members, who leads the office and one more may be drawn each in another way
_ANCHORS: Final = ("name", "title", "phone")
_WORDS: Final = {"name": "성명", "title": "직급", "phone": "전화", "duty": "업무"}
_WORK: Final[Kinds] = frozenset({"duty"})


@dataclass(slots=True)
class _Template:
    """The steps from one field of a desk to its others, and how much of the sheet they explain."""

    anchor: str
    roles: dict[str, str] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)  # where nothing else stands in the same cell
    won: int = 0


class _DeskCells:
    """The cells that may be of desks, and what lies around each of them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take what says something of a person, and blank frames."""
        told = ((b, whose_kinds(b)) for b in blocks if not _is_no_field(b))
        self.kinds = {
            b.box: kinds for b, kinds in told if kinds or ((b.framed or b.look.fill) and not b.text)
        }
        self.cells = [b for b in blocks if b.box in self.kinds]
        self.taken: set[SheetBox] = set()
        self._whole = {box for box, kinds in self.kinds.items() if len(kinds & UNIQUE) > 1}
        self._at = {place: b for b in self.cells for place in places(b.box)}
        self._near: dict[SheetBox, dict[str, Block]] = {}

    def near(self, block: Block) -> dict[str, Block]:
        """Return the cells within reach that no desk has yet, by the steps to them."""
        if block.box not in self._near:
            self._near[block.box] = dict(reached(block, self._at, self._whole))
        return {path: one for path, one in self._near[block.box].items() if one.box not in self.taken}

    def says(self, block: Block, own: Kinds) -> Kinds | None:
        """Return what a cell says of a desk that has fields of its own; None where it is another person's."""
        kinds = self.kinds[block.box] - {"empty"}
        if own & {"name", "title"} and kinds <= own and may_be_work(block.text):
            return _WORK
        if {"name"} < kinds and "name" in own and not names_somebody(block.text):
            kinds = kinds - {"name"} | _WORK
        return None if kinds & own & UNIQUE else kinds - own


def _is_no_field(block: Block) -> bool:
    """Return what is no part of a desk: a heading (성명), or a note below one (※ 목요일 연장 운영)."""
    note = block.text.startswith("※") and parse_absence(block.text, None) is None
    return note or (":" not in block.text and field_of(block.text) in {"name", "phone"})


def as_desks(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the cells of each desk made one."""
    least = 2
    for _ in range(_ROUNDS):
        sheet = _DeskCells(blocks)
        template = max((_learnt(sheet, kind, least) for kind in _ANCHORS), key=lambda one: one.won)
        made = list(_applied(sheet, template)) if template.roles else []
        if not made and least == 1:
            break
        least = least if made else 1
        blocks = sorted(
            [*[b for b in blocks if b.box not in sheet.taken], *made], key=lambda block: block.box
        )
    return blocks


def _learnt(sheet: _DeskCells, anchor: str, least: int) -> _Template:
    """Return what most cells with a field have around them: the surest place, then what goes with it."""
    template, anchors = _Template(anchor), [b for b in sheet.cells if _is_anchor(sheet, b, anchor)]
    has: Kinds = frozenset({anchor})
    while anchors:
        # A cell is of one desk, however many desks it lies beside.
        said = {vote for block in anchors for vote in _votes(sheet, block, has, template.roles)}
        votes = Counter((kind, path) for kind, path, _ in said)
        reached = Counter(path for block in anchors for path in sheet.near(block))
        (kind, path), count = min(
            votes.items() or {("", ""): 0}.items(),
            key=lambda one: (-_worth(one[0], one[1], len(anchors) - reached[one[0][1]]), one[0]),
        )
        lacking = sum(1 for block in anchors if kind == "duty" or kind not in sheet.kinds[block.box])
        if count * 4 < lacking:
            kind, path = next((one for one in votes if _fills_a_row(one, sheet, anchors, said)), ("", ""))
            count = votes[kind, path]
        if count < least:
            break
        if kind in UNIQUE:
            there = {b.box: one for b in anchors if (one := sheet.near(b).get(path))}
            told = {box for box, one in there.items() if not one.text or (kind, path, one.box) in said}
            anchors = [b for b in anchors if b.box in told]
        together = {one for one, often in votes.items() if one[1] == path and often * 2 > votes[kind, path]}
        template.roles[path] = kind
        template.alone |= {path} if len(together) == 1 else set()
        template.won += votes[kind, path] * (2 if kind in UNIQUE else 1)
        has |= {one[0] for one in together}
    return template


def _fills_a_row(
    vote: tuple[str, str],
    sheet: _DeskCells,
    anchors: Sequence[Block],
    said: Collection[tuple[str, str, SheetBox]],
) -> bool:
    """Return whether all desks of a row have work right above or below, or of a column beside."""
    kind, path = vote
    if kind != "duty" or " " in path.strip():
        return False
    edge = "top" if path[0] in "DU" else "left"
    near = {b.box: sheet.near(b).get(path) for b in anchors}
    told = [b.box for b in anchors if (one := near[b.box]) and (kind, path, one.box) in said]
    own = len({one.box for box in told if (one := near[box])}) == len(told)
    written = [box for box, one in near.items() if one and one.text]
    rows, whole = (Counter(getattr(box, edge) for box in boxes) for boxes in (told, written))
    return own and any(count == whole[row] >= _A_ROW for row, count in rows.items())


def _worth(vote: tuple[str, str], count: int, missing: int) -> float:
    """Let a field that everybody has once count more than work does, and what lies near and straight on.

    A blank cell may be the field left out; where there is no cell at all there is no place for the field.
    """
    kind, steps = vote[0], vote[1].split()
    straight = all(step[0] == steps[0][0] for step in steps)
    weight = (2 if kind in UNIQUE else 1) * (1.0 if straight else 0.5) * 0.95 ** len(steps)
    return (count - missing / 2) * weight


def _votes(
    sheet: _DeskCells, block: Block, has: Kinds, roles: Collection[str]
) -> Iterator[tuple[str, str, SheetBox]]:
    """Yield which further field stands where around a cell."""
    own = sheet.kinds[block.box] | has
    for path, near in sheet.near(block).items():
        for kind in sheet.says(near, own) or () if path not in roles else ():
            if kind not in has:
                yield kind, path, near.box


def _is_anchor(sheet: _DeskCells, block: Block, anchor: str) -> bool:
    kinds = sheet.kinds[block.box]
    return anchor in kinds and (anchor != "name" or "title" in kinds or names_somebody(block.text))


def _applied(sheet: _DeskCells, template: _Template) -> Iterator[Block]:
    """Make the desks of a template, those first that it fits best, those last that nobody has filled in."""
    fits = ((len(_fitting(sheet, block, template)[0]), block) for block in sheet.cells)
    for _, block in sorted(fits, key=lambda one: (-one[0], one[1].box)):
        if block.box in sheet.taken:
            continue
        said, cells = _fitting(sheet, block, template)
        if said or _is_vacant(sheet, block, template, {kind for kind, _ in cells}):
            own = sheet.kinds[block.box] - {"empty"}
            own = own if template.anchor in own else frozenset({template.anchor})
            told = [(kind, _told(one, frozenset({kind}))) for kind, one in cells]
            work = any(kind == "duty" and one.text.startswith("업무: ") for kind, one in told)
            parts = [as_work(one) if work and kind == "duty" and one.text else one for kind, one in told]
            parts = [_told(block, own), *parts]
            sheet.taken |= {part.box for part in parts}
            yield merge_blocks(parts)


def _is_vacant(sheet: _DeskCells, block: Block, template: _Template, blank: set[str]) -> bool:
    """Return whether a cell stands for somebody, and all that would be said of them is blank."""
    kinds = sheet.kinds[block.box]
    told = UNIQUE.intersection(template.roles.values()) - kinds
    return bool(blank) and told <= blank and ("empty" in kinds or template.anchor in kinds)


def _fitting(
    sheet: _DeskCells, block: Block, template: _Template, *, soft: bool = True
) -> tuple[list[str], list[tuple[str, Block]]]:
    """Return which fields stand where the template has them around a cell, and the desk's other cells."""
    own = sheet.kinds[block.box] - {"empty"}
    named = soft and template.anchor == "name" and own == _WORK and may_be_somebody(block.text)
    if own and template.anchor not in own and not named:
        return [], []
    own = frozenset() if named else own
    has, near = own | {template.anchor}, sheet.near(block)
    said: list[str] = []
    cells: list[tuple[str, Block]] = []
    for path, kind in template.roles.items():
        one = near.get(path)
        if one is None or kind in own & UNIQUE or (_says_vacant(one) and _says_vacant(block)):
            continue  # each of two vacant desks says so
        told = sheet.says(one, has)
        if kind == "duty" and path in template.alone and soft and _is_work(sheet, one, template, has):
            cells.append((kind, as_work(one)))
        elif told and kind in told:
            said.append(kind)
            has |= told
            cells.append((kind, one))
        elif not sheet.kinds[one.box] - {"empty"} or (soft and _may_be(kind, sheet, one, template)):
            cells.append((kind, one))
        elif told and told & UNIQUE and "name" not in has:
            has |= told
            cells.append((next(iter(told)), one))
    least = UNIQUE & set(template.roles.values()) if named else UNIQUE
    whole = least <= set(said) if named else bool(least & set(said))
    return ([], []) if not own and (said or named) and not (whole and said) else (said, cells)


def _says_vacant(block: Block) -> bool:
    return is_vacant(block.text) and block.text.isalpha()


def _is_work(sheet: _DeskCells, block: Block, template: _Template, has: Kinds) -> bool:
    """Return a post or a weak name that is work by its place: 총괄, 환경미화원 복무."""
    kinds = sheet.kinds[block.box]
    return (
        bool(kinds & {"title", "name"})
        and kinds == kinds_in(block)  # and nobody's whose seat is vacant
        and "phone" not in kinds
        and "name" in has
        and ("duty" in kinds or kinds <= has)
        and not names_somebody(block.text)
        and not _fitting(sheet, block, template, soft=False)[0]
    )


def _may_be(kind: str, sheet: _DeskCells, block: Block, template: _Template) -> bool:
    """Return a word that may be what its place says: work shaped like a name, a title that nobody knows."""
    kinds = sheet.kinds[block.box]
    if kind == "title":
        word = kinds == _WORK and (not ends_as_work(block.text) or " " not in block.text)
        return (word or may_be_work(block.text)) and len(block.text) <= _A_TITLE
    if kind == "name":
        return kinds == _WORK and may_be_somebody(block.text)
    return (
        kind == "duty"
        and kinds == {"name"}
        and (template.anchor == "name" or not names_somebody(block.text))
        and not _fitting(sheet, block, template, soft=False)[0]
    )


def _told(block: Block, kinds: Kinds) -> Block:
    """Label a cell that would read as something else than its place says."""
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    own = kinds_in(block)
    weak = kind == "name" and name_weight(block.text) == 1
    other = own & (UNIQUE | {"empty"}) - {kind, "name"} and not (kind == "duty" and may_be_work(block.text))
    if not block.text or kind not in _WORDS or other or (kind in own and not weak):
        return block
    labelled = replace(block, text=f"{_WORDS[kind]}: {' '.join(block.text.split('\n'))}")
    return as_work(block) if kind == "duty" else labelled
