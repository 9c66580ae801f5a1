# SPDX-License-Identifier: GPL-3.0-or-later
"""A worksheet as a picture beside its problems: where each cell lies and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.sheet import GridRuler, SheetBox, column_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.directory.charts.xlsx.sheet import Worksheet

MOST_ROWS: Final = 80  # a drawn chart has fewer; of a table the first rows are enough
MOST_COLUMNS: Final = 40


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """One cell or merged block: its address, its text, its box in points from the sheet's corner."""

    cell: str
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
    return {sheet.name: _picture(sheet) for sheet in sheets if not sheet.hidden}


def _picture(sheet: Worksheet) -> SheetPicture:
    used = sheet.used
    last = SheetBox(1, 1, min(used.bottom, MOST_ROWS), min(used.right, MOST_COLUMNS))
    ruler = GridRuler(sheet, last)
    _, _, width, height = ruler.rectangle(last)
    return SheetPicture(
        name=sheet.name,
        width=width,
        height=height,
        cells=tuple(_cells(sheet, last, ruler)),
        columns=tuple(_columns(last, ruler)),
        rows=tuple(_rows(last, ruler)),
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
        yield DrawnCell(box.name.partition(":")[0], cell.text, *size, look.bold, framed, filled)


def _columns(last: SheetBox, ruler: GridRuler) -> Iterator[Band]:
    for column in range(1, last.right + 1):
        left, _, right, _ = ruler.rectangle(SheetBox(1, column, 1, column))
        yield Band(column_name(column), left, right - left)


def _rows(last: SheetBox, ruler: GridRuler) -> Iterator[Band]:
    for row in range(1, last.bottom + 1):
        _, top, _, bottom = ruler.rectangle(SheetBox(row, 1, row, 1))
        yield Band(str(row), top, bottom - top)
