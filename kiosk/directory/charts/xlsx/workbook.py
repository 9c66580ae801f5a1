# SPDX-License-Identifier: GPL-3.0-or-later
"""Worksheets from an XLSX package, streamed with hard limits, so that no file can exhaust memory."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
import io
import re
from string import ascii_uppercase
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from kiosk.directory.charts.lexicon.text import clean, one_line
from kiosk.directory.charts.unreadable import MAX_TEXT, UnreadableFileError
from kiosk.directory.charts.xlsx.anchors import read_photos
from kiosk.directory.charts.xlsx.hidden import close_hidden
from kiosk.directory.charts.xlsx.hwpx import SECTION, read_document
from kiosk.directory.charts.xlsx.package import DAMAGED, TOO_LARGE, Package
from kiosk.directory.charts.xlsx.shapes import read_shapes
from kiosk.directory.charts.xlsx.sheet import FRAME_NAME, PLAIN, Cell, PaperRuler, SheetBox, Worksheet
from kiosk.directory.charts.xlsx.styles import children, local, look_at, number, read_looks, shown_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from kiosk.directory.charts.xlsx.sheet import CellLook

MAX_SHEETS = 200  # guards against files that would take all memory, as the next two
MAX_CELLS = 600_000  # guards against the same
MAX_MERGES = 20_000  # guards against the same
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384  # set by Excel
_LONGEST = 2000.0  # guards against widths and heights that nobody drew
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_LONGEST_NUMBER = 10**15
_LONGEST_NOTE = 80  # letters of a note that are shown
_NAMED = 5  # hidden rows and columns that one sentence names
_FORMULA_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})


@dataclass(frozen=True, slots=True)
class _Book:
    strings: list[str]
    looks: list[CellLook]
    epoch: date


def read_workbook(path: Path) -> list[Worksheet]:
    """Return all worksheets of a file; raises UnreadableFileError with a sentence for the clerk."""
    with Package(path) as package:
        package.check()
        if SECTION in package.names:
            return read_document(package)
        root = package.xml("xl/workbook.xml")
        related = package.related("xl/workbook.xml")
        parts = () if root is None else root
        old_mac = any(p.get("date1904") in {"1", "true"} for p in parts if local(p) == "workbookPr")
        book = _Book(
            _shared_strings(package),
            read_looks(package.xml("xl/styles.xml")),
            date(1904, 1, 1) if old_mac else date(1899, 12, 30),
        )
        frames = _frames(root)
        return [
            _read_sheet(package, part, Worksheet(clean(name), hidden=hidden, frame=frames.get(name)), book)
            for name, part, hidden in _listed(root, related)
        ]


def _frames(root: Element | None) -> dict[str, SheetBox]:
    """Return the frame that a defined name sets around each sheet's drawing."""
    frames: dict[str, SheetBox] = {}
    for item in children(root, "definedNames"):
        sheet, _, area = (item.text or "").rpartition("!")
        box = parse_range(area)
        if item.get("name") == FRAME_NAME and box:
            frames[sheet.strip("'").replace("''", "'")] = box
    return frames


def _listed(root: Element | None, related: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str, bool]]:
    for sheet in children(root, "sheets")[:MAX_SHEETS]:
        reference = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, part = related.get(reference, ("", ""))
        if kind == "worksheet":
            yield sheet.get("name", ""), part, sheet.get("state", "visible") != "visible"


def _shared_strings(package: Package) -> list[str]:
    root = package.xml("xl/sharedStrings.xml")
    return [_rich_text(item) for item in root] if root is not None else []


def _rich_text(item: Element) -> str:
    """Join the runs of a string, leaving out phonetic guides."""
    parts: list[str] = []
    for child in item:
        name = local(child)
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            parts.extend(run.text or "" for run in child if local(run) == "t")
    return clean("".join(parts)[:MAX_TEXT])


def parse_address(text: str) -> tuple[int, int] | None:
    """Return row and column of an address such as B7, or None."""
    match = _ADDRESS.fullmatch(text)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * len(ascii_uppercase) + ascii_uppercase.index(letter) + 1
    row = int(match[2])
    return (row, column) if 1 <= row <= _LAST_ROW and column <= _LAST_COLUMN else None


def parse_range(text: str) -> SheetBox | None:
    """Return the box of an address range, or None when it is damaged."""
    first, _, last = text.partition(":")
    one, two = parse_address(first), parse_address(last or first)
    if one is None or two is None:
        return None
    return SheetBox(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def _read_sheet(package: Package, part: str, sheet: Worksheet, book: _Book) -> Worksheet:
    data = package.read(part)
    if data is None:
        sheet.remarks.append((None, "시트 내용이 파일에 없어 건너뛰었습니다."))
        return sheet
    if sheet.hidden:
        return sheet
    try:
        _fill_sheet(sheet, data, book)
    except (ParseError, DefusedXmlException, LookupError) as error:
        raise UnreadableFileError(DAMAGED) from error
    _tell_hidden(sheet, [*sheet.closed, *_drop_hidden_columns(sheet)])
    close_hidden(sheet)
    for drawing, pictures in package.drawings(part):
        sheet.photos += read_photos(package, drawing, pictures)
        sheet.shapes += read_shapes(drawing, PaperRuler(sheet))
    notes = [name for kind, name in package.related(part).values() if kind == "comments"]
    sheet.remarks += [told for root in map(package.xml, notes) if root is not None for told in _notes(root)]
    return sheet


def _notes(root: Element) -> Iterator[tuple[str | None, str]]:
    """Yield what is told of the notes on cells: the end of each, behind its writer and Excel's own words."""
    for note in (one for one in root.iter() if local(one) == "comment"):
        if words := one_line(" ".join(map(_rich_text, note))):
            told = f"‘{words[-_LONGEST_NOTE:]}’ 메모는 읽지 않았습니다. 필요하면 칸에 적어 주십시오."
            yield note.get("ref"), told


def _tell_hidden(sheet: Worksheet, named: list[str]) -> None:
    """Tell which hidden rows and columns hold words: somebody's desk may be among them."""
    if named:
        more = f" 외 {len(named) - _NAMED}곳" if len(named) > _NAMED else ""
        where = f"{', '.join(named[:_NAMED])}{more}"
        sheet.remarks.append(
            (None, f"숨긴 곳은 읽지 않았습니다: {where}. 자리가 있으면 숨기기를 취소하여 주십시오.")
        )


def _drop_hidden_columns(sheet: Worksheet) -> list[str]:
    """Leave out what is hidden, but for a merge that reaches into a shown column; return where words were."""
    hidden = {column for column, width in sheet.widths.items() if width == 0.0}
    shown = {(b.top, b.left) for b in sheet.merges if not hidden.issuperset(range(b.left, b.right + 1))}
    left_out = [place for place in sheet.cells if place[1] in hidden and place not in shown]
    worded = {place[1] for place in left_out if sheet.cells[place].text}
    for place in left_out:
        del sheet.cells[place]
    return [f"{SheetBox(1, column, 1, column).name.rstrip('1')}열" for column in sorted(worded)]


def _fill_sheet(sheet: Worksheet, data: bytes, book: _Book) -> None:
    row_reader = _Rows(sheet, book)
    for _, element in iterparse(io.BytesIO(data), events=("end",), forbid_dtd=True):
        name = local(element)
        if name == "row":
            row_reader.take(element)
            element.clear()
        elif name == "mergeCell" and len(sheet.merges) < MAX_MERGES:
            box = parse_range(element.get("ref", ""))
            if box and box.area > 1:
                sheet.merges.append(box)
        elif name == "col":
            _take_column(sheet, element)
        elif name == "sheetFormatPr":
            sheet.default_width = _length(element.get("defaultColWidth"), sheet.default_width)
            sheet.default_height = _length(element.get("defaultRowHeight"), sheet.default_height)


def _take_column(sheet: Worksheet, element: Element) -> None:
    hidden = element.get("hidden") in {"1", "true"}
    width = 0.0 if hidden else _length(element.get("width"), sheet.default_width)
    first, last = number(element.get("min"), 1), number(element.get("max"), 1)
    for column in range(max(first, 1), min(last, 512) + 1):
        sheet.widths[column] = width


def _length(text: str | None, default: float) -> float:
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return value if 0.0 <= value <= _LONGEST else default


class _Rows:
    """Takes the rows of one sheet; cells may leave out their address and follow the last one."""

    def __init__(self, sheet: Worksheet, book: _Book) -> None:
        self._sheet = sheet
        self._book = book
        self._row = 0
        self._column = 0

    def take(self, row: Element) -> None:
        self._row = number(row.get("r"), self._row + 1)
        self._column = 0
        if row.get("hidden") in {"1", "true"}:
            self._sheet.heights[self._row] = 0.0
            if any(local(part) in {"v", "is"} for part in row.iter()):
                self._sheet.closed.append(f"{self._row}행")
            return
        if row.get("ht"):
            self._sheet.heights[self._row] = _length(row.get("ht"), self._sheet.default_height)
        for element in row:
            if local(element) == "c":
                self._take_cell(element)

    def _take_cell(self, element: Element) -> None:
        place = parse_address(element.get("r", "")) or (self._row, self._column + 1)
        self._column = place[1]
        look = look_at(self._book.looks, element.get("s"))
        text = self._text(element, look, place)
        if not text and look == PLAIN:
            return
        if len(self._sheet.cells) >= MAX_CELLS:
            raise UnreadableFileError(TOO_LARGE)
        self._sheet.cells[place] = Cell(text, look)

    def _text(self, element: Element, look: CellLook, place: tuple[int, int]) -> str:
        kind = element.get("t", "n")
        parts = {local(child): child for child in element}
        if kind == "inlineStr":
            return _rich_text(parts["is"]) if "is" in parts else ""
        value = (parts["v"].text or "") if "v" in parts else ""
        if ("f" in parts and not value) or value in _FORMULA_ERRORS:
            where = SheetBox(*place, *place).name
            self._sheet.remarks.append(
                (where, "수식의 계산 결과가 없어 빈칸으로 읽었습니다. 값으로 붙여 넣어 주십시오.")
            )
            return ""
        if kind == "s":
            index = number(value, -1)
            return self._book.strings[index] if 0 <= index < len(self._book.strings) else ""
        if kind in {"n", "d"}:
            return _number_text(value, look, self._book.epoch)
        return clean(value[:MAX_TEXT])


def _number_text(value: str, look: CellLook, epoch: date) -> str:
    """Show a number as its cell would: whole numbers without a point, dates as ISO days."""
    try:
        amount = float(value)
    except ValueError:
        return clean(value[:MAX_TEXT])
    if look.date and 1 <= amount < 2_900_000:
        return (epoch + timedelta(days=int(amount))).isoformat()
    if look.shown and amount.is_integer() and 0 <= amount < _LONGEST_NUMBER:
        return shown_as(look.shown, int(amount))
    return str(int(amount)) if amount.is_integer() and abs(amount) < _LONGEST_NUMBER else value[:40]
