# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of a drawing: cells, merges and framed areas, each with its text and look."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.sheet import PLAIN, SheetBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.directory.charts.xlsx.sheet import CellLook, Worksheet

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle that hangs together: one cell, one merge, or one frame around a few cells."""

    box: SheetBox
    text: str
    look: CellLook
    framed: bool
    parts: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """All blocks of a sheet, the outline of the room where one is drawn, and what lines part it into."""

    blocks: tuple[Block, ...]
    outline: SheetBox | None
    rooms: tuple[SheetBox, ...] = ()


def read_drawing(sheet: Worksheet) -> Drawing:
    """Take a sheet apart into blocks, along its lines and merges."""
    return _Tracer(sheet).trace()


class _Tracer:
    """Follows the lines of one sheet."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._used = sheet.used
        self._merges = self._sound_merges()
        self._owner = {place: box for box in self._merges for place in places(box)}

    def _sound_merges(self) -> list[SheetBox]:
        """Return the merges inside the used area that do not overlap an earlier one."""
        taken: set[Place] = set()
        sound: list[SheetBox] = []
        for merge in self._sheet.merges:
            box = SheetBox(
                merge.top,
                merge.left,
                min(merge.bottom, self._used.bottom + 1),
                min(merge.right, self._used.right + 1),
            )
            if merge.top > self._used.bottom or merge.left > self._used.right:
                continue
            cells = set(places(box))
            if cells.isdisjoint(taken):
                taken |= cells
                sound.append(box)
        return sound

    def trace(self) -> Drawing:
        """Return the blocks: framed areas first, then single cells outside any frame."""
        walls, heavy = self._walls(1), self._walls(2)
        blocks: list[Block] = []
        outline: SheetBox | None = None
        rooms = [bounds(area) for area, closed in self._areas(heavy) if closed] if heavy else []
        for area, closed in self._areas(walls):
            box = bounds(area)
            texts = self._texts(area)
            if not closed:
                blocks.extend(texts)
            elif box.area != len(area) or _is_room(box, texts):
                outline = box if outline is None or box.area > outline.area else outline
                rooms.append(box)
                blocks.extend(texts)
            elif len(texts) == 1 and texts[0].box == box:
                blocks.append(Block(box, texts[0].text, texts[0].look, framed=True))
            else:
                blocks.append(self._frame(box, texts))
        blocks.sort(key=lambda block: block.box)
        return Drawing(tuple(blocks), outline, tuple(rooms))

    def _frame(self, box: SheetBox, texts: list[Block]) -> Block:
        text = "\n".join(block.text for block in texts if block.text)
        look = self._look(box)
        framed = bool(texts) or self._has_own_lines(box)
        return Block(box, text, texts[0].look if texts else look, framed, parts=tuple(texts))

    def _has_own_lines(self, box: SheetBox) -> bool:
        """Return a blank framed cell from a gap that only its neighbours' lines enclose."""
        first, last = self._look(box), self._look(SheetBox(box.bottom, box.right, box.bottom, box.right))
        return sum((bool(first.left), bool(first.top), bool(last.right), bool(last.bottom))) > 2

    def _look(self, box: SheetBox) -> CellLook:
        cell = self._sheet.cells.get((box.top, box.left))
        return cell.look if cell else PLAIN

    def _texts(self, area: set[Place]) -> list[Block]:
        """Return the cells and merges with text or fill of an area, in reading order."""
        found: dict[SheetBox, Block] = {}
        for row, column in area:
            box = self._owner.get((row, column)) or SheetBox(row, column, row, column)
            text = self._sheet.text(box.top, box.left)
            filled = self._look(box).fill and (box in self._merges or self._goes_on(box))
            if box not in found and (text or filled):
                found[box] = Block(box, text, self._look(box), framed=False)
        return [found[box] for box in sorted(found)]

    def _goes_on(self, box: SheetBox) -> bool:
        """Return a blank cell of the colour that the texts above and below it have, or left and right."""
        near = self._sheet.cells.get
        return any(
            one and two and one.text and two.text and one.look.fill == two.look.fill == self._look(box).fill
            for one, two in (
                (near((box.top - 1, box.left)), near((box.bottom + 1, box.left))),
                (near((box.top, box.left - 1)), near((box.top, box.right + 1))),
            )
        )

    def _walls(self, least: int) -> set[tuple[str, int, int]]:
        """Return the sheet's lines as heavy as this: ("v", r, c) is left of a cell, ("h", r, c) over it."""
        walls: set[tuple[str, int, int]] = set()
        for (row, column), cell in self._sheet.cells.items():
            if row > self._used.bottom or column > self._used.right:
                continue
            look = cell.look
            sides = (
                ("v", 0, 0, look.left),
                ("v", 0, 1, look.right),
                ("h", 0, 0, look.top),
                ("h", 1, 0, look.bottom),
            )
            walls.update(
                (kind, row + down, column + over) for kind, down, over, drawn in sides if drawn >= least
            )
        for box in self._merges:
            self._close_merge(walls, box, least)
        return walls

    def _close_merge(self, walls: set[tuple[str, int, int]], box: SheetBox, least: int) -> None:
        """Draw the lines of a merge's first cell all around it, as Excel does, and none inside."""
        look = self._look(box)
        for row, column in places(box):
            if column > box.left:
                walls.discard(("v", row, column))
            if row > box.top:
                walls.discard(("h", row, column))
        if min(look.left, look.right, look.top, look.bottom) >= least:
            walls.update(
                ("v", row, side)
                for row in range(box.top, box.bottom + 1)
                for side in (box.left, box.right + 1)
            )
            walls.update(
                ("h", side, column)
                for column in range(box.left, box.right + 1)
                for side in (box.top, box.bottom + 1)
            )

    def _areas(self, walls: set[tuple[str, int, int]]) -> Iterator[tuple[set[Place], bool]]:
        """Yield the areas between lines; an area that reaches the sheet's margin is not closed."""
        last = SheetBox(0, 0, self._used.bottom + 1, self._used.right + 1)
        seen: set[Place] = set()
        for start in places(self._used):
            if start in seen:
                continue
            area = _flood(start, walls, last)
            seen |= area
            closed = not any(r in {0, last.bottom} or c in {0, last.right} for r, c in area)
            yield {place for place in area if place[0] > 0 and place[1] > 0}, closed


def _flood(start: Place, walls: set[tuple[str, int, int]], last: SheetBox) -> set[Place]:
    area, queue = {start}, deque([start])
    while queue:
        row, column = queue.popleft()
        for place, wall in (
            ((row, column + 1), ("v", row, column + 1)),
            ((row, column - 1), ("v", row, column)),
            ((row + 1, column), ("h", row + 1, column)),
            ((row - 1, column), ("h", row, column)),
        ):
            inside = 0 <= place[0] <= last.bottom and 0 <= place[1] <= last.right
            if inside and place not in area and wall not in walls:
                area.add(place)
                queue.append(place)
    return area


def _is_room(box: SheetBox, texts: list[Block]) -> bool:
    """Return a frame around a room from a desk with a few lines: a room has gaps between its texts."""
    # Judgements: a quarter more or less of each is alike on 476 charts. One text in a frame of many cells is
    # a room's label; one person's texts are no dozen, stand no four in a row, and say no thirty lines.
    if len(texts) <= 1:
        return bool(texts) and box.area > 60 and texts[0].box.area * 8 < box.area
    rows = Counter(block.box.top for block in texts)
    lines = sum(len(block.text.split("\n")) for block in texts)
    return len(texts) > 12 or (max(rows.values()) > 3) or lines > 30


def places(box: SheetBox) -> Iterator[Place]:
    """Yield all cells of a box."""
    return (
        (row, column) for row in range(box.top, box.bottom + 1) for column in range(box.left, box.right + 1)
    )


def bounds(area: Iterable[Place]) -> SheetBox:
    """Return the box around some cells."""
    cells = list(area)
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    return SheetBox(min(rows), min(columns), max(rows), max(columns))


def touching(chosen: Mapping[SheetBox, Block], at: Mapping[Place, Block]) -> Iterator[list[Block]]:
    """Yield the chosen blocks that touch each other, group by group; `at` says what lies where."""
    seen: set[SheetBox] = set()
    for start in chosen.values():
        group: list[Block] = []
        queue = [] if start.box in seen else [start]
        seen.add(start.box)
        while queue:
            block = queue.pop()
            group.append(block)
            for near in neighbours(block.box, at):
                if near.box in chosen and near.box not in seen:
                    seen.add(near.box)
                    queue.append(near)
        if group:
            yield group


def neighbours(box: SheetBox, at: Mapping[Place, Block]) -> Iterator[Block]:
    """Yield what lies along the sides of a box."""
    for row in range(box.top, box.bottom + 1):
        yield from (at[place] for place in ((row, box.left - 1), (row, box.right + 1)) if place in at)
    for column in range(box.left, box.right + 1):
        yield from (at[place] for place in ((box.top - 1, column), (box.bottom + 1, column)) if place in at)
