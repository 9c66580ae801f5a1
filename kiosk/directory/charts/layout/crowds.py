# SPDX-License-Identifier: GPL-3.0-or-later
"""A room drawn as one cell with a line for each who sits there: every line becomes a box of its own."""

from __future__ import annotations

from dataclasses import replace
import itertools
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.overlay import paper
from kiosk.directory.charts.lexicon.kinds import UNIQUE, kinds_of, names_somebody
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.text import lines_of
from kiosk.directory.charts.xlsx.sheet import PaperRuler, Rectangle, Shape, SheetBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.charts.xlsx.sheet import Worksheet

_LEAST: Final = 2  # who share a cell; of 476 charts 3 loses 1, 1 loses 6
_SHIFT: Final = re.compile(r"(?:[1-9]|[A-D가-라]|주간|야간|당직|[갑을병])\s?[조반]")


def people_apart(sheet: Worksheet) -> Worksheet:
    """Return the sheet with people who share a cell or a text box in boxes of their own, in a column."""
    crowded = {
        place: groups
        for place, cell in sheet.cells.items()
        if (groups := _groups(cell.text) or _of_a_shift(cell.text, sheet.text(place[0], place[1] - 1)))
    }
    shifts = {(row, column - 1) for row, column in crowded if _SHIFT.fullmatch(sheet.text(row, column - 1))}
    islands = {id(shape): _groups(shape.text) for shape in sheet.shapes if not shape.parts}
    shown = [
        one
        for shape in sheet.shapes
        for one in (_boxes(shape.place, islands[id(shape)]) if islands.get(id(shape)) else (shape,))
    ]
    ruler, merged = PaperRuler(sheet), {(box.top, box.left): box for box in sheet.merges}
    shapes = [
        shape
        for place, groups in crowded.items()
        if (box := merged.get(place, SheetBox(*place, *place))).is_small
        for shape in _boxes(paper(box, ruler), groups)
    ]
    cells = {
        place: replace(cell, text="") if place in crowded.keys() | shifts else cell
        for place, cell in sheet.cells.items()
    }
    return replace(sheet, cells=cells, shapes=(*shown, *shapes))


def _groups(text: str) -> list[list[str]]:
    """Return the lines of each person in a text, those before the first apart; [] where one is named."""
    lines = lines_of(text) if "\n" in text else []
    starts = [at for at, line in enumerate(lines) if _begins(line)]
    if len(starts) < _LEAST:
        return []
    cuts = sorted({0, *starts, len(lines)})
    return [lines[a:b] for a, b in itertools.pairwise(cuts)]


def _of_a_shift(text: str, before: str) -> list[list[str]]:
    """Return each of several names beside the shift that they work in: 1조 | 홍길동, 김가상."""
    names = [name for name in re.split(r"[\s,·ㆍ/]+", text) if name] if _SHIFT.fullmatch(before) else []
    return (
        [[name, f"업무: {before}"] for name in names]
        if len(names) >= _LEAST and all(map(is_name, names))
        else []
    )


def _begins(line: str) -> bool:
    kinds = kinds_of(line)
    return "name" in kinds and (kinds >= UNIQUE or (bool(kinds & UNIQUE - {"name"}) and names_somebody(line)))


def _boxes(spot: Rectangle, groups: list[list[str]]) -> Iterator[Shape]:
    total, top = sum(map(len, groups)), spot.top
    for lines in groups:
        bottom = top + (spot.bottom - spot.top) * len(lines) / total
        yield Shape(Rectangle(spot.left, top, spot.right, bottom), "\n".join(lines), framed=True)
        top = bottom
