# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart without a drawing as a plain table, one row a seat, with headings that the reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from kiosk.directory.charts.layout.desk_text import KINDS, neutral

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from kiosk.directory.charts.chart import Chart, ChartSeat

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


def write_table(sheet: Worksheet, chart: Chart) -> None:
    """Write title, place and rows."""
    facts = (
        ("부서", chart.office),
        ("호실", chart.room),
        ("층", chart.floor),
        ("청사", chart.building),
        ("기준일", chart.date),
    )
    _put(sheet, 1, 1, f"{chart.office} 좌석배치도").font = Font(bold=True, size=20)
    _put(sheet, 2, 1, " / ".join(f"{label}: {value}" for label, value in facts if value))
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
