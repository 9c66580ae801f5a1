# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of a HWPX document (a ZIP of XML, KS X 6101) as worksheets: its charts are read like any other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.text import clean
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.charts.xlsx.sheet import Cell, CellLook, SheetBox, Worksheet
from kiosk.directory.charts.xlsx.styles import local, number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from kiosk.directory.charts.xlsx.package import Package

SECTION: Final = "Contents/section0.xml"
_MOST_SECTIONS: Final = 50
_MOST_CELLS: Final = 60_000
_MAX_TEXT: Final = 8_000
_POINT: Final = 100  # HWP units
_WIDEST: Final = 600
_FRAMED: Final = CellLook(left=1, right=1, top=1, bottom=1)
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
        self._sheet = Worksheet(name)
        self._row = 1
        self._widths: Counter[int] = Counter()

    def read(self, root: Element) -> Worksheet:
        for paragraph in root:
            if local(paragraph) == "p":
                self._take(paragraph)
        self._sheet.widths = {column: width / 5.25 for column, width in self._widths.items()}
        return self._sheet

    def _take(self, paragraph: Element) -> None:
        """Lay a paragraph's own text into a row, and its tables below."""
        text = clean(_text_of(paragraph))
        if text:
            self._sheet.cells[self._row, 1] = Cell(text)
            self._row += 1
        for table in _outer_tables(paragraph):
            self._row = self._lay(table) + 2

    def _lay(self, table: Element) -> int:
        """Draw a table's cells; return its last row."""
        top, last = self._row, self._row
        for cell in (part for row in table if local(row) == "tr" for part in row if local(part) == "tc"):
            parts = {local(part): part for part in cell}
            row, column = (_count(parts, "cellAddr", name) for name in ("rowAddr", "colAddr"))
            high, wide = (max(_count(parts, "cellSpan", name), 1) for name in ("rowSpan", "colSpan"))
            box = SheetBox(top + row, column + 1, top + row + high - 1, column + wide)
            last = max(last, box.bottom)
            self._draw(box, _cell_text(parts.get("subList")))
            if wide == 1:
                self._widths[box.left] = max(
                    self._widths[box.left], _count(parts, "cellSz", "width") // _POINT
                )
        return last

    def _draw(self, box: SheetBox, text: str) -> None:
        cells = self._sheet.cells
        if len(cells) + box.area > _MOST_CELLS:
            raise UnreadableFileError("표가 너무 큽니다. 좌석배치도만 남기고 다시 올려 주십시오.")
        for row in range(box.top, box.bottom + 1):
            for column in range(box.left, box.right + 1):
                cells[row, column] = Cell("", _FRAMED)
        cells[box.top, box.left] = Cell(text, _FRAMED)
        if box.area > 1:
            self._sheet.merges.append(box)


def _count(parts: dict[str, Element], part: str, name: str) -> int:
    """Return a cell's address, span or size; a damaged or hostile one is bounded."""
    element = parts.get(part)
    return min(max(number(element.get(name)), 0), _WIDEST * _POINT) if element is not None else 0


def _cell_text(held: Element | None) -> str:
    paragraphs = [part for part in held if local(part) == "p"] if held is not None else []
    return clean("\n".join(_text_of(one) for one in paragraphs)[:_MAX_TEXT])


def _text_of(paragraph: Element) -> str:
    """Return a paragraph's own words, without those of tables in it."""
    words = (t for run in paragraph if local(run) == "run" for t in run if local(t) == "t")
    return "".join(piece for t in words for piece in _pieces(t))[:_MAX_TEXT]


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
