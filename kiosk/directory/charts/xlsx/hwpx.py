# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of a HWPX document (a ZIP of XML, KS X 6101) as worksheets: its charts are read like any other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import MAX_TEXT, UnreadableFileError
from kiosk.directory.charts.xlsx.sheet import POINTS_A_LETTER, Cell, CellLook, SheetBox, Worksheet
from kiosk.directory.charts.xlsx.styles import local, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from kiosk.directory.charts.xlsx.package import Package

SECTION: Final = "Contents/section0.xml"
_MOST_SECTIONS: Final = 50  # guards against files of nothing but sections
_MOST_CELLS: Final = 60_000  # guards against tables that fill all memory
_POINT: Final = 100  # set by KS X 6101: HWP units
_WIDEST: Final = 600  # guards against widths that nobody drew: points
_FRAMED: Final = CellLook(left=1, right=1, top=1, bottom=1)
_DEEPEST: Final = 4  # guards against tables within tables without end
_TOO_LARGE: Final = "표가 너무 큽니다. 좌석배치도만 남기고 다시 올려 주십시오."
_NO_TABLE: Final = (
    "한글 문서(.hwpx)에 표가 없어 읽을 것이 없습니다. 좌석을 표로 그려 저장하거나, 엑셀에 옮겨 올려 주십시오."
)


def read_document(package: Package) -> list[Worksheet]:
    """Return a worksheet for each section that holds a table; raises UnreadableFileError where none does."""
    sheets: list[Worksheet] = []
    for at in range(_MOST_SECTIONS):
        root = package.xml(f"Contents/section{at}.xml")
        if root is None:
            break
        sheet = _Section(f"{at + 1}구역").read(root)
        sheets += (
            [sheet] if sheet.merges or any(cell.look == _FRAMED for cell in sheet.cells.values()) else []
        )
    if not sheets:
        raise UnreadableFileError(_NO_TABLE)
    return sheets


class _Section:
    """Lays the paragraphs and tables of one section below each other."""

    def __init__(self, name: str) -> None:
        self._sheet = Worksheet(name, ruled=True)
        self._row = 1
        self._lines: list[int] = []
        self._widths: Counter[int] = Counter()

    def read(self, root: Element) -> Worksheet:
        for paragraph in root:
            if local(paragraph) == "p":
                self._take(paragraph)
        last = max((column for _, column in self._sheet.cells), default=1)
        # A paragraph runs from margin to margin, over all columns of the table below it.
        self._sheet.merges += [SheetBox(row, 1, row, last) for row in self._lines if last > 1]
        self._sheet.widths = {column: width / POINTS_A_LETTER for column, width in self._widths.items()}
        return self._sheet

    def _take(self, paragraph: Element) -> None:
        """Lay a paragraph's own text into a row, and its tables below."""
        text = clean(_text_of(paragraph))
        if text:
            self._sheet.cells[self._row, 1] = Cell(text)
            self._lines.append(self._row)
            self._row += 1
        for table in _outer_tables(paragraph):
            rows, _ = self._lay(_cells_of(table, _DEEPEST), self._row, 1)
            self._row += rows + 1

    def _lay(self, cells: list[_TableCell], top: int, left: int) -> tuple[int, int]:
        """Draw a table's cells, those of tables within them in finer rows and columns; return its size."""
        rows = _starts((one.box.top, one.box.bottom, one.size[0]) for one in cells)
        columns = _starts((one.box.left, one.box.right, one.size[1]) for one in cells)
        for one in cells:
            box = SheetBox(
                top + rows[one.box.top], left + columns[one.box.left],
                top + rows[one.box.bottom + 1] - 1, left + columns[one.box.right + 1] - 1,
            )  # fmt: skip
            if not one.tables:
                self._draw(box, one.text)
            elif one.text:
                self._sheet.cells[box.top, box.left] = Cell(one.text)
            row = box.top + bool(one.tables and one.text)
            for inner in one.tables:
                row += self._lay(inner, row, box.left)[0] + 1
            if box.left == box.right:
                self._widths[box.left] = max(self._widths[box.left], one.width // _POINT)
        return rows[-1], columns[-1]

    def _draw(self, box: SheetBox, text: str) -> None:
        cells = self._sheet.cells
        if len(cells) + box.area > _MOST_CELLS:
            raise UnreadableFileError(_TOO_LARGE)
        for row in range(box.top, box.bottom + 1):
            for column in range(box.left, box.right + 1):
                cells[row, column] = Cell("", _FRAMED)
        cells[box.top, box.left] = Cell(text, _FRAMED)
        if box.area > 1:
            self._sheet.merges.append(box)


@dataclass(frozen=True, slots=True)
class _TableCell:
    """A cell as its table counts rows and columns, from nought, and the tables that lie in it."""

    box: SheetBox
    text: str
    width: int
    tables: tuple[list[_TableCell], ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns of the sheet it needs."""
        inner = [_extent(table) for table in self.tables]
        rows = sum(one for one, _ in inner) + len(inner) - 1 + bool(self.text) if inner else 1
        return rows, max((one for _, one in inner), default=1)


def _cells_of(table: Element, deep: int) -> list[_TableCell]:
    found: list[_TableCell] = []
    for cell in (part for row in table if local(row) == "tr" for part in row if local(part) == "tc"):
        parts = {local(part): part for part in cell}
        row, column = (_count(parts, "cellAddr", name) for name in ("rowAddr", "colAddr"))
        high, wide = (max(_count(parts, "cellSpan", name), 1) for name in ("rowSpan", "colSpan"))
        held = parts.get("subList")
        inner = [one for line in (held if held is not None and deep else ()) for one in _outer_tables(line)]
        tables = tuple(one for table in inner if (one := _cells_of(table, deep - 1)))
        box = SheetBox(row, column, row + high - 1, column + wide - 1)
        found.append(_TableCell(box, _cell_text(held), _count(parts, "cellSz", "width"), tables))
    rows, columns = (max((getattr(one.box, end) for one in found), default=0) for end in ("bottom", "right"))
    if (rows + 1) * (columns + 1) > _MOST_CELLS:
        raise UnreadableFileError(_TOO_LARGE)
    return found


def _extent(cells: list[_TableCell]) -> tuple[int, int]:
    rows = _starts((one.box.top, one.box.bottom, one.size[0]) for one in cells)
    columns = _starts((one.box.left, one.box.right, one.size[1]) for one in cells)
    return rows[-1], columns[-1]


def _starts(spans: Iterable[tuple[int, int, int]]) -> list[int]:
    """Return where each row (or column) begins, and the end: what spans them has room for its need."""
    listed = sorted(spans, key=lambda span: span[1])
    sizes = [1] * (max((last for _, last, _ in listed), default=-1) + 1)
    for first, last, need in listed:
        sizes[last] += max(need - sum(sizes[first : last + 1]), 0)
    return [0, *accumulate(sizes)]


def _count(parts: dict[str, Element], part: str, name: str) -> int:
    """Return a cell's address, span or size; a damaged or hostile one is bounded."""
    element = parts.get(part)
    return min(max(number(element.get(name)), 0), _WIDEST * _POINT) if element is not None else 0


def _cell_text(held: Element | None) -> str:
    paragraphs = [part for part in held if local(part) == "p"] if held is not None else []
    return clean("\n".join(_text_of(one) for one in paragraphs)[:MAX_TEXT])


def _text_of(paragraph: Element) -> str:
    """Return a paragraph's own words, without those of tables in it."""
    words = (t for run in paragraph if local(run) == "run" for t in run if local(t) == "t")
    return "".join(piece for t in words for piece in _pieces(t))[:MAX_TEXT]


def _pieces(text: Element) -> Iterator[str]:
    yield text.text or ""
    for inner in text:
        yield (
            "\n"
            if local(inner) == "lineBreak"
            else " "
            if local(inner) in {"tab", "nbSpace", "fwSpace"}
            else ""
        )
        yield inner.tail or ""


def _outer_tables(paragraph: Element) -> Iterator[Element]:
    return (table for run in paragraph if local(run) == "run" for table in run if local(table) == "tbl")
