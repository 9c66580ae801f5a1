# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart as a workbook: a drawing that prints on one A3 page, or a table where nothing is drawn."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
import logging
import re
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from kiosk.directory.charts.chart import ChartSeat, Mark
from kiosk.directory.charts.layout.desk_text import KINDS, desk_lines, neutral
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.words import is_head, mark_kind
from kiosk.directory.charts.xlsx.grid import grid_lines, nearest, pieces_of
from kiosk.directory.charts.xlsx.sheet import FRAME_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from kiosk.directory.charts.chart import Chart
    from kiosk.directory.charts.xlsx.grid import DrawnItem


_COLUMNS: tuple[tuple[str, int, Callable[[ChartSeat], str | None]], ...] = (
    ("좌석번호", 10, lambda seat: seat.desk),
    ("팀", 18, lambda seat: seat.team or "-"),
    ("직급", 16, lambda seat: seat.title),
    ("성명", 14, lambda seat: seat.name or ("공석" if seat.empty else None)),
    ("전화번호", 18, lambda seat: seat.phone),
    ("담당업무", 60, lambda seat: "\n".join(f"· {duty}" for duty in seat.duties) or None),
    ("부재", 20, lambda seat: seat.away.text if seat.away else None),
    ("부재구분", 10, lambda seat: KINDS[seat.away.reason] if seat.away else None),
    ("부재시작", 14, lambda seat: seat.away.start if seat.away else None),
    ("부재종료", 14, lambda seat: seat.away.until if seat.away else None),
    ("사번", 14, lambda seat: seat.staff_id),
    ("전자우편", 26, lambda seat: seat.email),
    ("사진동의", 10, lambda seat: "동의" if seat.photo and seat.photo.consent else None),
)
_HEADING_ROW = 4  # set by the form that we write: title, place and an empty row stand above


def _facts(chart: Chart) -> str:
    """Return what stands below the title: whose chart it is, where and as of when."""
    facts = (
        ("부서", chart.office),
        ("호실", chart.room),
        ("층", chart.floor),
        ("청사", chart.building),
        ("기준일", chart.date),
    )
    return " / ".join(f"{label}: {value}" for label, value in facts if value)


def write_table(sheet: Worksheet, chart: Chart) -> None:
    """Write title, place and rows."""
    _put(sheet, 1, 1, f"{chart.office} 좌석배치도").font = Font(bold=True, size=20)
    _put(sheet, 2, 1, _facts(chart))
    line = Side(style="thin", color="7F7F7F")
    for column, (heading, width, _) in enumerate(_COLUMNS, 1):
        cell = _put(sheet, _HEADING_ROW, column, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="D9E1F2")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, seat in enumerate(chart.seats, _HEADING_ROW + 1):
        for column, (_, _, value) in enumerate(_COLUMNS, 1):
            cell = _put(sheet, row, column, value(seat))
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            cell.border = Border(line, line, line, line)


def _put(sheet: Worksheet, row: int, column: int, text: str | None) -> Cell | MergedCell:
    cell = sheet.cell(row, column)
    if text is not None:
        cell.value, cell.data_type = neutral(text), "s"
    return cell


_log = logging.getLogger(__name__)
FIRST_ROW, FIRST_COLUMN = 4, 2  # set by the form that we write: title, place and a margin come before
PAGE_WIDTH, PAGE_HEIGHT = 215.0, 700.0  # set by A3 lying: letters and points
LINE_HEIGHT = 13.0  # set by the letters of 9 points
MAX_HEIGHT = 6000.0  # guards against pages that nobody prints
HIGHEST_ROW = 400.0  # set by Excel, which takes 409 points
MARGIN = 0.4  # set by the printer: inches
TEAM_FILLS = (
    "DDEBF7",
    "E2EFDA",
    "FFF2CC",
    "FCE4D6",
    "EDE2F6",
    "D9F2F0",
    "F8E0EC",
    "EAEAEA",
    "E3E6FA",
    "F1F5D6",
)
HEAD_FILL = "FFE8B3"
MARK_FILLS = {
    "door": "F8CBAD",
    "window": "CFE8F7",
    "wall": "BFBFBF",
    "counter": "E4DFEC",
    "furniture": "F2F2F2",
    "label": "D9E1F2",
}
MARK_WORDS = {
    "door": "문",
    "aisle": "통로",
    "wall": "벽",
    "window": "창",
    "counter": "창구",
    "furniture": "가구",
    "label": "표시",
}
_THIN, _ROOM = Side(style="thin", color="7F7F7F"), Side(style="medium", color="404040")


def write_chart(chart: Chart, file: Path | BinaryIO, mark: str = "") -> None:
    """Write a chart as .xlsx; reading the file gives the same chart again, whatever `mark` heads it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = re.sub(r"[\[\]:*?/\\']", " ", chart.office)[:31].strip() or "좌석배치도"
    pieces = pieces_of(chart)
    if chart.drawn and pieces is not None:
        _Drawing(sheet, chart, pieces).draw()
    else:
        write_table(sheet, chart)
    _set_page(sheet)
    if mark:
        _head_with(sheet, mark)
    book.save(file)


def written_chart(chart: Chart, mark: str = "") -> bytes:
    """Return the same workbook as a file holds it."""
    content = BytesIO()
    write_chart(chart, content, mark)
    return content.getvalue()


class _Drawing:
    """Draws one chart on one worksheet."""

    def __init__(self, sheet: Worksheet, chart: Chart, pieces: list[DrawnItem]) -> None:
        self._sheet = sheet
        self._chart = chart
        self._pieces = pieces
        self._columns = grid_lines([edge for p in pieces for edge in (p.left, p.right)])
        self._rows = grid_lines([edge for p in pieces for edge in (p.top, p.bottom)])
        teams = list(dict.fromkeys(seat.team for seat in chart.seats if seat.team))
        self._has_teams = bool(teams) or any(mark.kind == "label" for mark in chart.marks)
        self._fills = {team: TEAM_FILLS[i % len(TEAM_FILLS)] for i, team in enumerate(teams)}

    def draw(self) -> None:
        """Set the grid, then the head, the room's outline, marks and desks."""
        self._set_grid()
        self._write_head()
        self._outline()
        for piece in self._pieces:
            self._draw_piece(piece)

    def _set_grid(self) -> None:
        for place, (one, two) in enumerate(pairwise(self._columns)):
            self._sheet.column_dimensions[get_column_letter(FIRST_COLUMN + place)].width = (
                two - one
            ) * PAGE_WIDTH
        height = self._page_height()
        for place, (one, two) in enumerate(pairwise(self._rows)):
            self._sheet.row_dimensions[FIRST_ROW + place].height = (two - one) * height
        self._sheet.column_dimensions["A"].width = 2

    def _page_height(self) -> float:
        """Return a height at which every desk has room for its lines."""
        needs = [
            (len(self._lines(p.item)) + 1) * LINE_HEIGHT / (p.bottom - p.top)
            for p in self._pieces
            if isinstance(p.item, ChartSeat)
        ]
        tallest = max((two - one for one, two in pairwise(self._rows)), default=1.0)
        return min(max([PAGE_HEIGHT, *needs]), MAX_HEIGHT, HIGHEST_ROW / tallest)

    def _write_head(self) -> None:
        last = max(FIRST_COLUMN + len(self._columns) - 2, FIRST_COLUMN)
        chart = self._chart
        title = f"{chart.office} 좌석배치도"
        for row, text, size in ((1, title, 22), (2, _facts(chart), 11)):
            cell = self._sheet.cell(row, FIRST_COLUMN)
            cell.value, cell.data_type = neutral(text), "s"
            cell.font = Font(bold=row == 1, size=size)
            cell.alignment = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
            if last > FIRST_COLUMN:
                self._sheet.merge_cells(
                    start_row=row, end_row=row, start_column=FIRST_COLUMN, end_column=last
                )
            self._sheet.row_dimensions[row].height = 34 if row == 1 else 20

    def _outline(self) -> None:
        last_row, last_column = FIRST_ROW + len(self._rows) - 2, FIRST_COLUMN + len(self._columns) - 2
        for row in range(FIRST_ROW, last_row + 1):
            for column in {FIRST_COLUMN, last_column}:
                self._edge(row, column, last_row, last_column)
        for column in range(FIRST_COLUMN, last_column + 1):
            for row in {FIRST_ROW, last_row}:
                self._edge(row, column, last_row, last_column)
        area = f"$B${FIRST_ROW}:${get_column_letter(last_column)}${last_row}"
        name = DefinedName(FRAME_NAME, attr_text=f"{quote_sheetname(self._sheet.title)}!{area}")
        self._sheet.parent.defined_names[FRAME_NAME] = name  # type: ignore[union-attr]  # a sheet stands in a book

    def _edge(self, row: int, column: int, last_row: int, last_column: int) -> None:
        self._sheet.cell(row, column).border = Border(
            left=_ROOM if column == FIRST_COLUMN else None,
            right=_ROOM if column == last_column else None,
            top=_ROOM if row == FIRST_ROW else None,
            bottom=_ROOM if row == last_row else None,
        )

    def _draw_piece(self, piece: DrawnItem) -> None:
        left, right = (FIRST_COLUMN + nearest(self._columns, edge) for edge in (piece.left, piece.right))
        top, bottom = (FIRST_ROW + nearest(self._rows, edge) for edge in (piece.top, piece.bottom))
        right, bottom = max(right - 1, left), max(bottom - 1, top)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self._sheet.cell(row, column).border = Border(_THIN, _THIN, _THIN, _THIN)
        cell = self._sheet.cell(top, left)
        cell.alignment = Alignment(
            horizontal="center", vertical="center", wrap_text=True, shrink_to_fit=False
        )
        if isinstance(piece.item, Mark):
            self._write_mark(top, left, piece.item)
        else:
            self._write_seat(top, left, piece.item)
        if (top, left) != (bottom, right):
            self._sheet.merge_cells(start_row=top, end_row=bottom, start_column=left, end_column=right)

    def _write_mark(self, row: int, column: int, mark: Mark) -> None:
        cell = self._sheet.cell(row, column)
        known = as_team(mark.text) == mark.text if mark.kind == "label" else mark_kind(mark.text) == mark.kind
        cell.value, cell.data_type = (
            neutral(mark.text if known else f"{MARK_WORDS[mark.kind]}: {mark.text}"),
            "s",
        )
        cell.font = Font(bold=True, size=10)
        if mark.kind in MARK_FILLS:
            cell.fill = PatternFill("solid", fgColor=MARK_FILLS[mark.kind])

    def _write_seat(self, row: int, column: int, seat: ChartSeat) -> None:
        cell = self._sheet.cell(row, column)
        cell.value = _rich(self._lines(seat), seat)
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        colour = HEAD_FILL if is_head(seat.title) else self._fills.get(seat.team or "")
        if colour:
            cell.fill = PatternFill("solid", fgColor=colour)
        if seat.photo and seat.photo.data:
            self._place_photo(row, column, seat)

    def _lines(self, seat: ChartSeat) -> list[str]:
        """Return a desk's lines; beside desks with teams, one without says so."""
        told = seat.team or is_head(seat.title) or not self._has_teams
        return desk_lines(seat) if told else [*desk_lines(seat), "팀: -"]

    def _place_photo(self, row: int, column: int, seat: ChartSeat) -> None:
        """Anchor the photo to the desk; a picture that cannot even be opened is left out."""
        try:
            image = Image(BytesIO(seat.photo.data if seat.photo else b""))
        except Exception:  # noqa: BLE001 - imaging libraries raise anything on damaged pictures
            _log.warning("a photo could not be written")
            return
        image.width, image.height = 45, 60
        self._sheet.add_image(image, f"{get_column_letter(column)}{row}")


def _rich(lines: list[str], seat: ChartSeat) -> CellRichText:
    """Set rank and name bold, everything else small."""
    text = CellRichText()
    for place, line in enumerate(lines):
        strong = bool(
            (seat.title and seat.title in line) or (seat.name and seat.name in line)
        ) and not line.startswith("·")
        font = InlineFont(b=strong, sz=12 if strong else 9)
        text.append(TextBlock(font, line + ("\n" if place < len(lines) - 1 else "")))
    return text


def _head_with(sheet: Worksheet, mark: str) -> None:
    """Write it under the head, where no reader looks for a name or a duty, and above the printed page."""
    sheet.cell(FIRST_ROW - 1, FIRST_COLUMN).value = mark
    sheet.oddHeader.center.text = mark  # type: ignore[union-attr]  # openpyxl always makes one


def _set_page(sheet: Worksheet) -> None:
    """Fit the sheet on one A3 landscape page."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = 8
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl always makes one
    sheet.print_options.horizontalCentered = True
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, MARGIN)
