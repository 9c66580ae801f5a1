# SPDX-License-Identifier: GPL-3.0-or-later
"""A worksheet as drawn: texts, lines, fills, merges and photos on a grid of known widths and heights."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Photo

FRAME_NAME = "좌석배치_틀"  # a defined name around the drawing, in the workbooks that we write
MAX_DRAWN_ROWS = 600  # guards against sheets that are no drawing; the clerk is told what was left out
MAX_DRAWN_COLUMNS = 250  # guards against the same
POINTS_A_LETTER: Final = 5.25  # set by Excel: 7 px at 96 to the inch, the unit of a column's width
_DEFAULT_WIDTH: Final = 8.43  # set by Excel
_DEFAULT_STORED: Final = 9.14  # set by Excel: the same width as a file that states it would, with its padding


def column_name(column: int) -> str:
    """Return a column's letters: 1 → A, 28 → AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place on the sheet, in points from its corner."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Rectangle) -> float:
        """Return the area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0.0) * max(high, 0.0)

    @property
    def area(self) -> float:
        """Its area."""
        return (self.right - self.left) * (self.bottom - self.top)

    def inside(self, other: Rectangle) -> bool:
        """Return whether it lies mostly inside another that is larger."""
        return self.area < other.area and self.shared(other) >= 0.8 * self.area


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its place, its text and look, and what is grouped in it; a line joins and holds no text."""

    place: Rectangle
    text: str = ""
    line: bool = False
    framed: bool = True
    fill: str | None = None
    upright: bool = False
    parts: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class SheetBox:
    """A rectangle of cells, corners included; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        """The address as Excel writes it: B7, or E4:G4."""
        first = f"{column_name(self.left)}{self.top}"
        last = f"{column_name(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"

    @property
    def is_small(self) -> bool:
        """Whether it lies within what a drawn chart can be."""
        return self.bottom <= MAX_DRAWN_ROWS and self.right <= MAX_DRAWN_COLUMNS

    @property
    def area(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def union(self, other: SheetBox) -> SheetBox:
        """Return the smallest box around both."""
        return SheetBox(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def contains(self, other: SheetBox) -> bool:
        """Return whether the other box lies wholly inside."""
        return (
            self.top <= other.top
            and self.left <= other.left
            and self.bottom >= other.bottom
            and self.right >= other.right
        )

    def flipped(self) -> SheetBox:
        """Return the box with rows and columns exchanged."""
        return SheetBox(self.left, self.top, self.right, self.bottom)

    def touches(self, other: SheetBox) -> bool:
        """Whether it lies along a side of another."""
        rows, columns = self.rows_shared(other), self.columns_shared(other)
        return (rows > 0 and columns == 0) or (columns > 0 and rows == 0)

    def columns_shared(self, other: SheetBox) -> int:
        """Count the columns that both boxes cover."""
        return min(self.right, other.right) - max(self.left, other.left) + 1

    def rows_shared(self, other: SheetBox) -> int:
        """Count the rows that both boxes cover."""
        return min(self.bottom, other.bottom) - max(self.top, other.top) + 1


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell looks; an edge is 0 for no line, 1 for a thin one, 2 for a heavy one."""

    fill: str | None = None
    left: int = 0
    right: int = 0
    top: int = 0
    bottom: int = 0
    bold: bool = False
    upright: bool = False
    date: bool = False
    shown: str = field(default="", compare=False)  # how a number is shown with more than its digits


PLAIN = CellLook()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text as shown, and its look."""

    text: str = ""
    look: CellLook = PLAIN


@dataclass(slots=True)
class Worksheet:
    """One worksheet, with what its reader had to leave out."""

    name: str
    hidden: bool = False
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[SheetBox] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    default_width: float = _DEFAULT_WIDTH
    default_height: float = 15.0
    photos: list[tuple[SheetBox, Photo]] = field(default_factory=list)
    frame: SheetBox | None = None
    remarks: list[tuple[str | None, str]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)  # hidden rows in which something is written
    shapes: tuple[Shape, ...] = ()
    ruled: bool = False  # every cell has lines, whatever it holds: a blank one tells nothing
    origin: tuple[tuple[int, ...], tuple[int, ...]] | None = (
        None  # columns and rows that a finer grid came from
    )

    def address(self, box: SheetBox) -> str:
        """Return a box's address in the file."""
        if self.origin is None:
            return box.name
        columns, rows = self.origin
        return SheetBox(
            rows[box.top - 1], columns[box.left - 1], rows[box.bottom - 1], columns[box.right - 1]
        ).name

    @property
    def used(self) -> SheetBox:
        """The box around everything drawn, cut to what a chart can be."""
        rows = [row for row, _ in self.cells]
        columns = [column for _, column in self.cells]
        if not rows:
            return SheetBox(1, 1, 1, 1)
        return SheetBox(1, 1, min(max(rows), MAX_DRAWN_ROWS), min(max(columns), MAX_DRAWN_COLUMNS))

    def text(self, row: int, column: int) -> str:
        """Return a cell's text, empty where there is none."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""


class GridRuler:
    """Turns cell boxes into lengths on paper, in points from the sheet's corner."""

    def __init__(self, sheet: Worksheet, last: SheetBox) -> None:
        widths = [sheet.widths.get(i, sheet.default_width) for i in range(1, last.right + 1)]
        heights = [sheet.heights.get(i, sheet.default_height) for i in range(1, last.bottom + 1)]
        self._x = [0.0, *accumulate(max(width, 0.0) * POINTS_A_LETTER for width in widths)]
        self._y = [0.0, *accumulate(max(height, 0.0) for height in heights)]

    def rectangle(self, box: SheetBox) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a box."""
        return self._x[box.left - 1], self._y[box.top - 1], self._x[box.right], self._y[box.bottom]


class PaperRuler:
    """Tells where the cells of a sheet lie on paper, as the shapes drawn over them see it, in points."""

    def __init__(self, sheet: Worksheet) -> None:
        width = _DEFAULT_STORED if sheet.default_width == _DEFAULT_WIDTH else sheet.default_width
        columns, rows = range(1, MAX_DRAWN_COLUMNS * 2), range(1, MAX_DRAWN_ROWS * 2)
        self.x = [0.0, *accumulate(sheet.widths.get(i, width) * POINTS_A_LETTER for i in columns)]
        self.y = [0.0, *accumulate(sheet.heights.get(i, sheet.default_height) for i in rows)]

    def corner(self, column: int, row: int, over: float, down: float) -> tuple[float, float]:
        """Return a place so far into a cell, counted from nought; never beyond the cell."""
        column, row = min(column, len(self.x) - 2), min(row, len(self.y) - 2)
        return min(self.x[column] + over, self.x[column + 1]), min(self.y[row] + down, self.y[row + 1])
