# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks: desks drawn as a few cells on top of (or beside) each other, one field in each."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.blocks import Block
from kiosk.directory.charts.layout.templates import as_desks
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import as_work, kinds_in, may_be_work, merge_blocks, names_somebody
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.text import lines_of, one_line
from kiosk.directory.charts.lexicon.words import as_rank, is_vacant, mark_kind, plate_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.directory.charts.xlsx.sheet import SheetBox

_ROWS_OF_A_TABLE = 2
_NTH_POST = re.compile(r"[차삼사오육]석|막내|서무")
_LABELS = frozenset(
    {
        "name",
        "rank",
        "position",
        "phone",
        "duties",
        "team",
        "office",
        "staff_id",
        "email",
        "status",
        "desk",
        "number",
    }
)


def gather(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with every stack made into one block."""
    return _with_blank(_noted(_filled(_worked(as_desks(list(blocks))))))


def _with_blank(blocks: list[Block]) -> list[Block]:
    """Make one desk of the blank cells beside a desk that lie as its own do: nobody sits there."""
    blank = {b.box: b for b in blocks if b.framed and not b.text and not b.parts}
    made: list[Block] = []
    for desk in blocks:
        boxes = [part.box for part in desk.parts]
        wide = desk.box.right - desk.box.left + 1
        for step in (wide, -wide) if len(boxes) > 1 else ():
            beside = [replace(box, left=box.left + step, right=box.right + step) for box in boxes]
            if all(box in blank for box in beside):
                made.append(merge_blocks([blank.pop(box) for box in beside]))
    taken = {part.box for one in made for part in one.parts}
    return sorted([*(b for b in blocks if b.box not in taken), *made], key=lambda block: block.box)


def small_tables(blocks: list[Block]) -> list[Block]:
    """Make a desk of each row below headings (성명 | 직위 | 내선) where islands are drawn as small tables."""
    at = {(b.box.top, b.box.left): b for b in blocks if b.framed}
    tables = [(run, _rows_below(run, at)) for run in _heading_runs(at)]
    if max((len(rows) for _, rows in tables), default=0) < _ROWS_OF_A_TABLE:
        return blocks
    used = {b.box for run, rows in tables if rows for part in (run, *rows) for b in part}
    desks = [_row_desk(run, row) for run, rows in tables for row in rows]
    plates = {number: b for b in blocks if b.box not in used and (number := plate_number(b.text))}
    told = {plates[number].box: desk for desk in desks if (number := _number(desk)) in plates}
    if told and len(told) == len(desks):
        return [replace(told[b.box], box=b.box) if b.box in told else b for b in blocks if b.box not in used]
    return sorted([*[b for b in blocks if b.box not in used], *desks], key=lambda block: block.box)


def _number(desk: Block) -> str | None:
    """Return the number of a row, by which the plan shows where somebody sits."""
    key, _, value = desk.text.split("\n")[0].partition(": ")
    return plate_number(value) if field_of(key) in {"number", "desk"} else None


def by_posts(blocks: list[Block]) -> list[Block]:
    """Give people posts and the telephone of their row where columns are headed by posts (조장, 조원)."""
    at = {(b.box.top, b.box.left): b for b in blocks if b.framed}
    columns = {
        head.box: below for head in at.values() if _is_post(head) and (below := _people_below(head, at))
    }
    rows = Counter(box.top for box in columns)
    columns = {box: below for box, below in columns.items() if rows[box.top] > 1}
    heads = {head.box: head for head in at.values()}
    phones = {b.box.top: b.text for b in blocks if columns and kinds_in(b) == {"phone"}}
    told = {
        one.box: "\n".join(
            [f"직위: {heads[box].text}", one.text, *([phones[one.box.top]] if one.box.top in phones else [])]
        )
        for box, below in columns.items()
        for one in below
    }
    rung = {top for box, below in columns.items() for top in (one.box.top for one in below)} & phones.keys()
    return [
        replace(b, text=told[b.box]) if b.box in told else b
        for b in blocks
        if b.box not in columns
        and not (b.box.top in rung and b.text == phones[b.box.top])
        and not (b.text and is_vacant(b.text) and any(_lies_below(b.box, box) for box in columns))
    ]


def _is_post(block: Block) -> bool:
    return block.text == one_line(block.text) and (
        as_rank(block.text) is not None or _NTH_POST.fullmatch(block.text) is not None
    )


def _people_below(head: Block, at: dict[tuple[int, int], Block]) -> list[Block]:
    """Return who stands below a post, at least two in cells as wide; nothing where a post is among them."""
    found: list[Block] = []
    below = at.get((head.box.bottom + 1, head.box.left))
    while below and below.text and below.box.right == head.box.right:
        if not is_vacant(below.text):
            if "name" not in kinds_in(below) or "title" in kinds_in(below):
                break
            found.append(below)
        below = at.get((below.box.bottom + 1, below.box.left))
    sure = sum(1 for one in found if names_somebody(one.text))
    return found if len(found) > 1 and sure * 2 > len(found) else []


def _lies_below(box: SheetBox, head: SheetBox) -> bool:
    return (box.left, box.right) == (head.left, head.right) and box.top > head.bottom


def _heading_runs(at: dict[tuple[int, int], Block]) -> Iterator[list[Block]]:
    """Yield headings that stand side by side, each of another field."""
    run: list[Block] = []
    for _, block in sorted(at.items()):
        name = field_of(block.text)
        goes_on = bool(run) and run[-1].box.top == block.box.top and run[-1].box.right + 1 == block.box.left
        if run and not (goes_on and name in _LABELS and name not in {field_of(one.text) for one in run}):
            yield from [run] if len(run) > 1 else []
            run = []
        if name in _LABELS:
            run.append(block)
    yield from [run] if len(run) > 1 else []


def _rows_below(run: list[Block], at: dict[tuple[int, int], Block]) -> list[list[Block]]:
    """Return the rows of cells as wide as their headings, down to a blank row or other headings."""
    rows: list[list[Block]] = []
    top = run[0].box.bottom + 1
    while True:
        row = [block for one in run if (block := at.get((top, one.box.left)))]
        even = len(row) == len(run) and all(
            (block.box.right, block.box.bottom) == (one.box.right, row[0].box.bottom)
            for block, one in zip(row, run, strict=True)
        )
        things = sum(mark_kind(b.text) is not None for b in row) * 2 > len(row)
        if (
            not even
            or things
            or not any(b.text for b in row)
            or any(field_of(b.text) in _LABELS for b in row)
        ):
            return rows
        rows.append(row)
        top = row[0].box.bottom + 1


def _row_desk(run: list[Block], row: list[Block]) -> Block:
    told = [
        f"{field.text}: {line.removeprefix('업무: ')}"
        for field, cell in zip(run, row, strict=True)
        for line in lines_of(cell.text)
    ]
    return replace(merge_blocks(row), text="\n".join(told))


def _noted(blocks: list[Block]) -> list[Block]:
    """Give a desk of several cells what the cell right of it says of being away, or vacant again."""
    ends = {(b.box.top, b.box.bottom, b.box.right + 1): b for b in blocks if len(b.parts) > 1}
    notes = {
        desk.box: b
        for b in blocks
        if b.framed
        and not b.parts
        and (desk := ends.get((b.box.top, b.box.bottom, b.box.left)))
        and (parse_absence(b.text, None) or (is_vacant(b.text) and read_desk(desk.text, Habits()).empty))
    }
    taken = {b.box for b in notes.values()}
    return [_with_words(b, [notes[b.box]] if b.box in notes else []) for b in blocks if b.box not in taken]


def _worked(blocks: list[Block]) -> list[Block]:
    """Give a desk its second cell of work, right above or below the first and of no other desk's column."""
    edges = {
        (side, part.box.left, part.box.right): (desk, "duty" in kinds_in(part))
        for desk in blocks
        if len(desk.parts) > 1 and kinds_in(desk) & {"name", "title"}
        for part in desk.parts
        for side in (part.box.top, -part.box.bottom)
    }
    held: dict[SheetBox, list[Block]] = defaultdict(list)
    for block in blocks:
        box = block.box
        sides = (box.bottom + 1, box.left, box.right), (1 - box.top, box.left, box.right)
        near = [edges[side] for side in sides if side in edges]
        if block.framed and not block.parts and _is_work(block) and len({desk.box for desk, _ in near}) == 1:
            held[near[0][0].box] += [as_work(block)] if any(work for _, work in near) else []
    if sum(map(bool, held.values())) < _ROWS_OF_A_TABLE:
        return blocks
    taken = {one.box for found in held.values() for one in found}
    whole = {
        b.box: [as_work(one) if kinds_in(one) == {"duty"} else one for one in b.parts]
        for b in blocks
        if held.get(b.box)
    }
    return [
        merge_blocks([*whole[b.box], *held[b.box]]) if b.box in whole else b
        for b in blocks
        if b.box not in taken
    ]


def _is_work(block: Block) -> bool:
    work = "duty" in kinds_in(block) and "phone" not in kinds_in(block) and not names_somebody(block.text)
    return work or may_be_work(block.text)


def _filled(blocks: list[Block]) -> list[Block]:
    """Give a desk of several cells the lone word that lies within its outline."""
    desks = [b for b in blocks if len(b.parts) > 1]
    lone = [b for b in blocks if not b.parts and len(kinds_in(b)) == 1 and not field_of(b.text)]
    held: dict[SheetBox, list[Block]] = defaultdict(list)
    for block in lone:
        home = next((desk for desk in desks if desk.box.contains(block.box)), None)
        if home is not None and not any(block is part for part in home.parts):
            held[home.box].append(block)
    taken = {block.box for found in held.values() for block in found}
    return [_with_words(b, held.get(b.box, [])) for b in blocks if b.box not in taken]


def _with_words(desk: Block, words: list[Block]) -> Block:
    if not words:
        return desk
    has = kinds_in(desk)
    lines = [
        f"업무: {line}" if kinds_in(one) and kinds_in(one) <= has else line
        for one in words
        for line in lines_of(one.text)
    ]
    return replace(desk, text="\n".join([desk.text, *lines]), parts=(*desk.parts, *words))


def pair_labels(blocks: list[Block]) -> list[Block]:
    """Join label cells (성명, 직급, 전화, 업무) with the value to their right, or else below."""
    labels = [b for b in blocks if b.framed and field_of(b.text) in _LABELS]
    if len(labels) < 3 or len({field_of(b.text) for b in labels}) == 1:  # 담당 is a post as well
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
