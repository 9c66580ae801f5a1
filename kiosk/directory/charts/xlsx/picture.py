# SPDX-License-Identifier: GPL-3.0-or-later
"""A worksheet as a picture beside its problems: where each cell lies and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.overlay import with_shapes
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.sheet import (
    MAX_DRAWN_COLUMNS,
    MAX_DRAWN_ROWS,
    GridRuler,
    SheetBox,
    column_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.directory.charts.xlsx.sheet import Worksheet

MOST_ROWS: Final = 80  # set by the page: a drawn chart has fewer, of a table the first rows are enough
MOST_COLUMNS: Final = 40  # set by the page: more cannot be read side by side


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """One cell, merged block or text box: its first cell, all its cells, its text, its box in points."""

    cell: str
    reach: str
    text: str
    x: float
    y: float
    w: float
    h: float
    strong: bool
    framed: bool
    filled: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A column's letters or a row's number, where it begins and how far it reaches, in points."""

    name: str
    start: float
    span: float


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One worksheet as drawn, with the letters and numbers along its edges."""

    name: str
    width: float
    height: float
    cells: tuple[DrawnCell, ...]
    columns: tuple[Band, ...]
    rows: tuple[Band, ...]


def sheet_pictures(path: Path) -> dict[str, SheetPicture]:
    """Return every sheet of a workbook as a picture; nothing of a file that is no workbook."""
    from kiosk.directory.charts.xlsx.workbook import read_workbook  # noqa: PLC0415 # parsers load on use

    try:
        sheets = read_workbook(path)
    except (UnreadableFileError, OSError):
        return {}
    return {sheet.name: _picture(with_shapes(sheet)) for sheet in sheets if not sheet.hidden}


def _picture(sheet: Worksheet) -> SheetPicture:
    used = sheet.used
    fine = sheet.origin is not None
    most_rows, most_columns = (MAX_DRAWN_ROWS, MAX_DRAWN_COLUMNS) if fine else (MOST_ROWS, MOST_COLUMNS)
    last = SheetBox(1, 1, min(used.bottom, most_rows), min(used.right, most_columns))
    ruler = GridRuler(sheet, last)
    _, _, width, height = ruler.rectangle(last)
    return SheetPicture(
        name=sheet.name,
        width=width,
        height=height,
        cells=tuple(_cells(sheet, last, ruler)),
        columns=tuple(_bands(sheet, last, ruler, across=True)),
        rows=tuple(_bands(sheet, last, ruler, across=False)),
    )


def _cells(sheet: Worksheet, last: SheetBox, ruler: GridRuler) -> Iterator[DrawnCell]:
    merged = {(box.top, box.left): box for box in sheet.merges}
    covered = {
        (row, column)
        for box in sheet.merges
        for row in range(box.top, min(box.bottom, last.bottom) + 1)
        for column in range(box.left, min(box.right, last.right) + 1)
        if (row, column) != (box.top, box.left)
    }
    for (row, column), cell in sorted(sheet.cells.items()):
        look = cell.look
        framed = bool(look.left or look.right or look.top or look.bottom)
        if (row, column) in covered or row > last.bottom or column > last.right:
            continue
        if not (cell.text or framed or look.fill):
            continue
        box = merged.get((row, column), SheetBox(row, column, row, column))
        box = SheetBox(row, column, min(box.bottom, last.bottom), min(box.right, last.right))
        left, top, right, bottom = ruler.rectangle(box)
        size, filled = (left, top, right - left, bottom - top), look.fill is not None
        reach = sheet.address(box)
        yield DrawnCell(reach.partition(":")[0], reach, cell.text, *size, look.bold, framed, filled)


def _bands(sheet: Worksheet, last: SheetBox, ruler: GridRuler, *, across: bool) -> Iterator[Band]:
    """Yield the sheet's columns or rows; strips of a finer grid are joined to what they came from."""
    origin = sheet.origin[0 if across else 1] if sheet.origin else None
    strips: dict[int, tuple[float, float]] = {}
    for i in range(1, (last.right if across else last.bottom) + 1):
        box = SheetBox(1, i, 1, i) if across else SheetBox(i, 1, i, 1)
        left, top, right, bottom = ruler.rectangle(box)
        start, end = (left, right) if across else (top, bottom)
        number = origin[i - 1] if origin else i
        strips[number] = strips.get(number, (start, end))[0], end
    for number, (start, end) in strips.items():
        yield Band(column_name(number) if across else str(number), start, end - start)
