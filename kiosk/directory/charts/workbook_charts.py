# SPDX-License-Identifier: GPL-3.0-or-later
"""All sheets of a workbook as charts: drawings and plain tables side by side."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.directory.chart import Diagnostic, ParsedFile
from kiosk.directory.charts.layout.drawn import read_drawn_sheet
from kiosk.directory.charts.layout.header import office_in_name
from kiosk.directory.charts.layout.joined import join_charts
from kiosk.directory.charts.layout.sheet_table import read_table_sheet
from kiosk.directory.charts.xlsx.sheet import MAX_DRAWN_COLUMNS, MAX_DRAWN_ROWS
from kiosk.directory.charts.xlsx.workbook import read_workbook

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.directory.chart import Chart
    from kiosk.directory.charts.xlsx.sheet import Worksheet


def read_workbook_charts(path: Path, today: date | None) -> ParsedFile:
    """Return the charts of every visible sheet; two sheets of one office become one chart."""
    charts: list[Chart] = []
    found: list[Diagnostic] = []
    sheets = read_workbook(path)
    for sheet in sheets:
        found += [
            Diagnostic("warning", path.name, sheet.name, cell, message) for cell, message in sheet.remarks
        ]
        read, odd = _read_sheet(sheet, path, today)
        charts += read
        found += odd
    charts = _named_by_file(charts, path)
    joined, remarks = join_charts(charts)
    if not any(chart.seats for chart in joined) and not any(d.severity == "error" for d in found):
        remarks.append(
            Diagnostic(
                "error",
                path.name,
                None,
                None,
                "파일에서 좌석을 하나도 찾지 못하였습니다. 좌석마다 테두리를 그리고 직급·전화·업무를 적어 주십시오.",
            )
        )
    return ParsedFile(tuple(joined), (*found, *remarks))


def _read_sheet(sheet: Worksheet, path: Path, today: date | None) -> tuple[list[Chart], list[Diagnostic]]:
    if sheet.hidden:
        return [], [Diagnostic("info", path.name, sheet.name, None, "숨겨진 시트이므로 읽지 않았습니다.")]
    table = read_table_sheet(sheet, path.name, today)
    if table is not None:
        return list(table.charts), list(table.diagnostics)
    charts, odd = read_drawn_sheet(sheet, path.name, today)
    rows = max((row for row, _ in sheet.cells), default=0)
    columns = max((column for _, column in sheet.cells), default=0)
    if rows > MAX_DRAWN_ROWS or columns > MAX_DRAWN_COLUMNS:
        sentence = f"배치도가 너무 커서 {MAX_DRAWN_ROWS}행 {MAX_DRAWN_COLUMNS}열까지만 읽었습니다."
        odd.append(Diagnostic("warning", path.name, sheet.name, None, sentence))
    if not charts and sheet.cells:
        odd.append(Diagnostic("info", path.name, sheet.name, None, "이 시트에서는 좌석을 찾지 못하였습니다."))
    return charts, odd


def _named_by_file(charts: list[Chart], path: Path) -> list[Chart]:
    """Return a lone nameless chart after its file."""
    office = office_in_name(path.stem)
    if len(charts) == 1 and not charts[0].office and office:
        return [replace(charts[0], office=office)]
    return charts
