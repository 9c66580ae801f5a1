# SPDX-License-Identifier: GPL-3.0-or-later
"""All sheets of a workbook as charts: drawings and plain tables side by side."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic, ParsedFile
from kiosk.directory.charts.known import NOTHING_KNOWN
from kiosk.directory.charts.layout.blocks import read_drawing
from kiosk.directory.charts.layout.crowds import people_apart
from kiosk.directory.charts.layout.drawn import read_drawn_sheet
from kiosk.directory.charts.layout.header import known_office, office_in_name
from kiosk.directory.charts.layout.heads import find_heads
from kiosk.directory.charts.layout.joined import join_charts
from kiosk.directory.charts.layout.left_over import left_over
from kiosk.directory.charts.layout.lists import (
    beside_table,
    placed,
    rows_by_number,
    with_absent,
    with_list,
    with_others,
    without_place,
)
from kiosk.directory.charts.layout.overlay import with_shapes
from kiosk.directory.charts.layout.sheet_table import read_table_sheet
from kiosk.directory.charts.xlsx.shapes import lines_in
from kiosk.directory.charts.xlsx.sheet import MAX_DRAWN_COLUMNS, MAX_DRAWN_ROWS
from kiosk.directory.charts.xlsx.workbook import read_workbook

_LINES_OF_A_TREE: Final = 3
_HEAD: Final = ("office", "room", "floor", "building", "date")

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.charts.chart import Chart, Severity
    from kiosk.directory.charts.known import Known
    from kiosk.directory.charts.xlsx.sheet import Worksheet


def read_workbook_charts(path: Path, today: date | None, known: Known = NOTHING_KNOWN) -> ParsedFile:
    """Return the charts of every visible sheet; two sheets of one office become one chart."""
    charts: list[Chart] = []
    found: list[Diagnostic] = []
    doubts: list[Diagnostic] = []
    sheets = read_workbook(path)
    for sheet in sheets:
        found += [
            Diagnostic("warning", path.name, sheet.name, cell, message) for cell, message in sheet.remarks
        ]
        read = _read_sheet(sheet, path, today, known)
        charts += read.charts
        found += read.diagnostics
        doubts += read.doubts
    charts = _named_by_file(_named_by_plan(charts, sheets, known.offices), path, known.offices)
    joined, remarks = join_charts(charts)
    remarks += left_over(sheets, joined, path.name)
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
    return ParsedFile(tuple(joined), (*found, *remarks), tuple(doubts))


def _read_sheet(sheet: Worksheet, path: Path, today: date | None, known: Known) -> ParsedFile:
    if sheet.hidden:
        return _nothing(path, sheet, "info", "숨겨진 시트이므로 읽지 않았습니다.")
    table = read_table_sheet(sheet, path.name, today)
    if table is not None:
        beside = _plan_beside(sheet, table.charts, path, today, known)
        slips = () if beside else _slips(sheet, table.charts, path)
        return replace(table, charts=beside or table.charts, diagnostics=(*table.diagnostics, *slips))
    drawn = read_drawn_sheet(with_shapes(people_apart(sheet)), path.name, today, known)
    if _is_organisation(sheet, drawn.charts):
        sentence = "선으로 이은 조직도로 보여 좌석으로 읽지 않았습니다. 좌석배치도라면 선을 지우거나 전화·업무를 적어 주십시오."
        return _nothing(path, sheet, "warning", sentence)
    rows = max((row for row, _ in sheet.cells), default=0)
    columns = max((column for _, column in sheet.cells), default=0)
    odd = list(drawn.diagnostics)
    if rows > MAX_DRAWN_ROWS or columns > MAX_DRAWN_COLUMNS:
        sentence = f"배치도가 너무 커서 {MAX_DRAWN_ROWS}행 {MAX_DRAWN_COLUMNS}열까지만 읽었습니다."
        odd.append(Diagnostic("warning", path.name, sheet.name, None, sentence))
    if not drawn.charts and (sheet.cells or sheet.shapes):
        odd.append(Diagnostic("info", path.name, sheet.name, None, "이 시트에서는 좌석을 찾지 못하였습니다."))
    return replace(drawn, diagnostics=tuple(odd))


def _nothing(path: Path, sheet: Worksheet, severity: Severity, sentence: str) -> ParsedFile:
    return ParsedFile((), (Diagnostic(severity, path.name, sheet.name, None, sentence),))


def _is_organisation(sheet: Worksheet, charts: Sequence[Chart]) -> bool:
    """Return a tree of names and ranks from a plan: lines join it, and nobody has a telephone or a duty."""
    bare = not any(seat.phone or seat.duties for chart in charts for seat in chart.seats)
    return bare and lines_in(sheet.shapes) >= _LINES_OF_A_TREE and bool(charts)


def _plan_beside(
    sheet: Worksheet, listed: Sequence[Chart], path: Path, today: date | None, known: Known
) -> tuple[Chart, ...]:
    """Return the plan that a list on the same sheet goes with; nothing where the list stands alone."""
    plan = beside_table(sheet)
    if plan is None or len(listed) != 1:
        return ()
    drawn = with_shapes(plan)
    rows = rows_by_number(sheet, listed[0])
    if rows:
        plans = read_drawn_sheet(drawn, path.name, today, replace(known, rows=rows)).charts
        whole = placed(plans, rows, listed[0])
        if whole:
            return tuple(whole)
    names = {seat.name for seat in listed[0].seats if seat.name}
    plans = read_drawn_sheet(drawn, path.name, today, replace(known, names=names)).charts
    return tuple(
        with_list(plans, listed[0]) or with_absent(plans, listed[0]) or with_others(plans, listed[0])
    )


def _slips(sheet: Worksheet, listed: Sequence[Chart], path: Path) -> list[Diagnostic]:
    """Tell of a plan of numbers beside a list that it is not read for, and why."""
    plan = beside_table(sheet)
    if plan is None or len(listed) != 1:
        return []
    numbers = without_place(plan, rows_by_number(sheet, listed[0]))
    told = ", ".join(f"{number}번" for number in numbers)
    sentence = (
        f"목록의 {told}이 평면에 없어 자리 없이 목록대로 읽었습니다. 번호를 맞추면 자리까지 안내합니다."
    )
    return [Diagnostic("warning", path.name, sheet.name, None, sentence)] if numbers else []


def _named_by_plan(charts: list[Chart], sheets: Sequence[Worksheet], offices: Collection[str]) -> list[Chart]:
    """Return a lone nameless list after the plan of numbers on another sheet that it belongs to."""
    if len(charts) != 1 or charts[0].office:
        return charts
    plans = [sheet for sheet in sheets if sheet.cells and not sheet.hidden and sheet.name != charts[0].sheet]
    heads = [head for plan in plans for head, _ in find_heads(read_drawing(plan).blocks, "", offices)[0]]
    named = [head for head in heads if head.office]
    if len(named) != 1:
        return charts
    told = {name: getattr(charts[0], name) or getattr(named[0], name) for name in _HEAD}
    return [replace(charts[0], **told)]


def _named_by_file(charts: list[Chart], path: Path, offices: Collection[str]) -> list[Chart]:
    """Return a lone nameless chart after its file."""
    office = known_office(path.stem, offices) or office_in_name(path.stem)
    if len(charts) == 1 and not charts[0].office and office:
        return [replace(charts[0], office=office)]
    return charts
