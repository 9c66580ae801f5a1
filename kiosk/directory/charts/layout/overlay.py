# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes laid into the grid: a sheet with text boxes becomes one of finer cells, each box a merge.

What reads cells, frames and merges then reads text boxes and grouped shapes by the same rules.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.blocks import places
from kiosk.directory.charts.lexicon.kinds import UNIQUE, kinds_of, labelled_work, may_be_work, names_somebody
from kiosk.directory.charts.lexicon.words import plate_number
from kiosk.directory.charts.xlsx.sheet import (
    MAX_DRAWN_COLUMNS,
    MAX_DRAWN_ROWS,
    PLAIN,
    POINTS_A_LETTER,
    Cell,
    CellLook,
    PaperRuler,
    Rectangle,
    Shape,
    SheetBox,
    Worksheet,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SNAP: Final = 3.0  # points, a judgement: edges that a hand meant to be one
_STRIP: Final = 14.0  # set by a line of text, along the top of a room: points
_MOST_PAIRS: Final = 1_000_000


def with_shapes(sheet: Worksheet) -> Worksheet:
    """Return the sheet with its text boxes as cells of a finer grid; a sheet without any as it is."""
    if not sheet.shapes:
        return sheet
    ruler = PaperRuler(sheet)
    found = [one for shape in sheet.shapes for one in _resolved(shape)]
    shapes = _held_by_tables([one for one in found if _lies_on(one.place, ruler)])
    shapes = _into_cells(shapes, sheet, ruler)
    if not shapes:
        return sheet
    return _Grid(sheet, ruler, _rooms_as_strips(shapes, sheet, ruler)).drawn()


def _lies_on(place: Rectangle, ruler: PaperRuler) -> bool:
    """Return whether a shape lies on what a chart can be, and is large enough to be read."""
    inside = place.right <= ruler.x[MAX_DRAWN_COLUMNS] and place.bottom <= ruler.y[MAX_DRAWN_ROWS]
    return inside and min(place.right - place.left, place.bottom - place.top) > _SNAP


def _resolved(shape: Shape) -> list[Shape]:
    """Return a group as one desk where its parts say one person's fields, else as its parts."""
    if not shape.parts:
        return [] if shape.line else [shape]
    parts = [one for part in shape.parts for one in _resolved(part)]
    worded = [part for part in parts if part.text]
    if len(worded) > 1 and _one_person(part.text for part in worded):
        return [_joined(worded, shape.place)]
    return parts


def _one_person(texts: Iterable[str]) -> bool:
    """Return whether texts are the fields of one person: each says something, and nothing comes twice."""
    kinds = [kinds_of(text) for text in _told_apart(texts) if plate_number(text) is None]
    counts = Counter(kind for held in kinds for kind in held & UNIQUE)
    said = frozenset[str]().union(*kinds)
    whole = all(kinds) and said != {"empty"} and not {"empty", "name"} <= said
    return bool(kinds) and whole and all(count == 1 for count in counts.values())


def _told_apart(texts: Iterable[str]) -> list[str]:
    """Return texts of one desk, what may be a name labelled as work where another names who sits there."""
    listed = list(texts)
    named = [text for text in listed if {"name", "title"} <= kinds_of(text) or names_somebody(text)]
    return [_as_work(text) if named and text not in named else text for text in listed]


def _as_work(text: str) -> str:
    """Label what is no telephone as work, in a text that would name somebody else."""
    if not may_be_work(text) and "name" not in kinds_of(text):
        return text
    lines = text.split("\n")
    return "\n".join(line if "phone" in kinds_of(line) else labelled_work(line) for line in lines)


def _joined(parts: Sequence[Shape], place: Rectangle) -> Shape:
    ordered = sorted(parts, key=lambda part: (round(part.place.top), part.place.left))
    fill = next((part.fill for part in ordered if part.fill), None)
    return Shape(place, "\n".join(_told_apart(part.text for part in ordered)), framed=True, fill=fill)


def _held_by_tables(shapes: list[Shape]) -> list[Shape]:
    """Give an empty shape the texts that lie on it, if they are one person's; other empty ones fall away."""
    tables = sorted((one for one in shapes if not one.text), key=lambda one: one.place.area)
    worded = [one for one in shapes if one.text]
    if len(tables) * len(worded) > _MOST_PAIRS:
        return worded
    for table in tables:
        held = [one for one in worded if one.place.inside(table.place)]
        if held and _one_person(one.text for one in held):
            worded = [*[one for one in worded if one not in held], _joined(held, table.place)]
    return worded


def _into_cells(shapes: list[Shape], sheet: Worksheet, ruler: PaperRuler) -> list[Shape]:
    """Write texts that lie on an empty framed cell into it; return the shapes that stand by themselves."""
    owner = {place: box for box in sheet.merges if box.is_small for place in places(box)}
    over: dict[SheetBox, list[Shape]] = defaultdict(list)
    for shape in shapes:
        spot = shape.place
        row = bisect_right(ruler.y, (spot.top + spot.bottom) / 2)
        column = bisect_right(ruler.x, (spot.left + spot.right) / 2)
        box = owner.get((row, column), SheetBox(row, column, row, column))
        cell = sheet.cells.get((box.top, box.left))
        if cell and not cell.text and cell.look.left and cell.look.top and spot.inside(paper(box, ruler)):
            over[box].append(shape)
    taken: list[Shape] = []
    for box, held in over.items():
        if _one_person(shape.text for shape in held):
            look = sheet.cells[box.top, box.left].look
            sheet.cells[box.top, box.left] = Cell(_joined(held, held[0].place).text, look)
            taken += held
    return [shape for shape in shapes if not any(shape is one for one in taken)] if taken else shapes


def paper(box: SheetBox, ruler: PaperRuler) -> Rectangle:
    """Return where a box of cells lies on paper."""
    last_x, last_y = len(ruler.x) - 1, len(ruler.y) - 1
    return Rectangle(
        ruler.x[min(box.left - 1, last_x)],
        ruler.y[min(box.top - 1, last_y)],
        ruler.x[min(box.right, last_x)],
        ruler.y[min(box.bottom, last_y)],
    )


def _rooms_as_strips(shapes: list[Shape], sheet: Worksheet, ruler: PaperRuler) -> list[Shape]:
    """Make a box that holds others the line of text along its top: it is a room, and no desk."""
    written = [
        paper(box, ruler)
        for place, cell in sheet.cells.items()
        if cell.text and (box := SheetBox(*place, *place)).is_small
    ]
    others = [*written, *(shape.place for shape in shapes)]
    if len(shapes) * len(others) > _MOST_PAIRS:
        return shapes
    return [
        replace(one, place=replace(spot, bottom=min(spot.bottom, spot.top + _STRIP)), framed=False)
        if sum(other.inside(spot := one.place) for other in others) > 1
        else one
        for one in shapes
    ]


@dataclass(slots=True)
class _Lines:
    """The lines of the finer grid along one axis, and which column or row each strip came from."""

    at: list[float]
    origin: tuple[int, ...]

    def span(self, start: float, end: float) -> tuple[int, int]:
        """Return the first and last strip that a stretch covers, counted from 1."""
        first, last = self._nearest(start), self._nearest(end)
        return first + 1, max(last, first + 1)

    def _nearest(self, edge: float) -> int:
        place = min(bisect_left(self.at, edge), len(self.at) - 1)
        return place - 1 if place and edge - self.at[place - 1] < self.at[place] - edge else place


def _lines(cells: Sequence[float], shapes: Iterable[float], most: int) -> _Lines:
    snap = _SNAP
    edges = sorted({*cells, *shapes})
    at = _snapped(edges, snap)
    while len(at) > most:
        snap *= 2
        at = _snapped(edges, snap)
    middles = [(a + b) / 2 for a, b in pairwise(at)]
    return _Lines(at, tuple(min(bisect_right(cells, middle), len(cells)) for middle in middles))


def _snapped(edges: Sequence[float], snap: float) -> list[float]:
    at: list[float] = []
    for edge in edges:
        if not at or edge - at[-1] > snap:
            at.append(edge)
    return at


class _Grid:
    """Draws one sheet and its shapes into the finer grid."""

    def __init__(self, sheet: Worksheet, ruler: PaperRuler, shapes: Sequence[Shape]) -> None:
        used = sheet.used
        self._sheet, self._ruler, self._shapes = sheet, ruler, shapes
        across = [edge for one in shapes for edge in (one.place.left, one.place.right)]
        down = [edge for one in shapes for edge in (one.place.top, one.place.bottom)]
        columns, rows = bisect_left(ruler.x, max(across)), bisect_left(ruler.y, max(down))
        self._x = _lines(ruler.x[: max(columns, used.right) + 1], across, MAX_DRAWN_COLUMNS)
        self._y = _lines(ruler.y[: max(rows, used.bottom) + 1], down, MAX_DRAWN_ROWS)
        self._new = Worksheet(sheet.name, frame=sheet.frame, remarks=sheet.remarks)
        self._taken: set[tuple[int, int]] = set()

    def drawn(self) -> Worksheet:
        """Return the sheet in the finer grid."""
        new = self._new
        new.widths = {i: (b - a) / POINTS_A_LETTER for i, (a, b) in enumerate(pairwise(self._x.at), 1)}
        new.heights = {i: b - a for i, (a, b) in enumerate(pairwise(self._y.at), 1)}
        new.origin = self._x.origin, self._y.origin
        for shape in sorted(self._shapes, key=lambda one: one.place.area):
            self._lay(shape)
        merged = {(box.top, box.left): box for box in self._sheet.merges if box.is_small}
        for place, cell in self._sheet.cells.items():
            home = SheetBox(*place, *place)
            if home.is_small:
                self._copy(home, merged.get(place), cell)
        new.photos = [(self._box(paper(box, self._ruler)), photo) for box, photo in self._sheet.photos]
        return new

    def _box(self, spot: Rectangle) -> SheetBox:
        left, right = self._x.span(spot.left, spot.right)
        top, bottom = self._y.span(spot.top, spot.bottom)
        last_x, last_y = len(self._x.at) - 1, len(self._y.at) - 1
        return SheetBox(min(top, last_y), min(left, last_x), min(bottom, last_y), min(right, last_x))

    def _lay(self, shape: Shape) -> None:
        """Draw a shape as a merge, less what a smaller one already covers."""
        box = self._free(self._box(shape.place))
        if box is None:
            return
        line = int(shape.framed)
        look = CellLook(shape.fill, line, line, line, line, upright=shape.upright)
        self._new.cells[box.bottom, box.right] = Cell("", look)  # what is used reaches to the last corner
        self._new.cells[box.top, box.left] = Cell(shape.text, look)
        self._taken |= set(places(box))
        if box.area > 1:
            self._new.merges.append(box)

    def _free(self, box: SheetBox) -> SheetBox | None:
        """Return what is left of a box beside the shapes on it, cut along its longer overlap."""
        hit = [place for place in places(box) if place in self._taken]
        if not hit:
            return box
        rows, columns = {row for row, _ in hit}, {column for _, column in hit}
        cuts = (
            replace(box, top=max(rows) + 1),
            replace(box, bottom=min(rows) - 1),
            replace(box, left=max(columns) + 1),
            replace(box, right=min(columns) - 1),
        )
        sound = [one for one in cuts if one.top <= one.bottom and one.left <= one.right]
        return max(sound, key=lambda one: one.area, default=None)

    def _copy(self, home: SheetBox, merge: SheetBox | None, cell: Cell) -> None:
        """Draw a cell: its sides along its edges, its text in its first free strip."""
        box = self._box(paper(home, self._ruler))
        look = cell.look
        for row, column in places(box):
            if (row, column) not in self._taken:
                sides = _sides(look, box, row, column)
                if sides != PLAIN:
                    self._new.cells[row, column] = Cell("", sides)
        whole = self._box(paper(merge, self._ruler)) if merge else box
        free = next((place for place in places(whole) if place not in self._taken), None)
        if cell.text and free:
            self._new.cells[free] = Cell(cell.text, self._look_at(free, look))
        if whole.area > 1 and (cell.text or look.fill) and self._taken.isdisjoint(places(whole)):
            self._new.cells.setdefault((whole.bottom, whole.right), Cell())
            self._new.cells[whole.top, whole.left] = Cell(cell.text, look)
            self._new.merges.append(whole)

    def _look_at(self, place: tuple[int, int], look: CellLook) -> CellLook:
        drawn = self._new.cells.get(place)
        return drawn.look if drawn else replace(look, left=0, right=0, top=0, bottom=0)


def _sides(look: CellLook, box: SheetBox, row: int, column: int) -> CellLook:
    return replace(
        look,
        left=look.left if column == box.left else 0,
        right=look.right if column == box.right else 0,
        top=look.top if row == box.top else 0,
        bottom=look.bottom if row == box.bottom else 0,
    )
