# SPDX-License-Identifier: GPL-3.0-or-later
"""A worksheet that is a plain table rather than a drawing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.header import ChartHead, filled, office_in_name, read_place
from kiosk.directory.charts.layout.row_photos import with_photos
from kiosk.directory.charts.layout.table import (
    HEADING_ROWS,
    MAX_COLUMNS,
    TableRow,
    find_heading,
    head_above,
    is_heading_again,
    stands_beside,
)
from kiosk.directory.charts.layout.table_seats import TableReader
from kiosk.directory.charts.unreadable import MAX_ROWS, TOO_LONG, UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.charts.chart import ParsedFile
    from kiosk.directory.charts.layout.table import Heading
    from kiosk.directory.charts.xlsx.sheet import Worksheet

LEAST = 3  # columns that are known; of 106 charts 4 loses 2, with 14 people besides


def read_table_sheet(sheet: Worksheet, file: str, today: date | None) -> ParsedFile | None:
    """Return the charts of a table sheet, or None when the sheet is no table."""
    rows = list(sheet_rows(sheet))
    heading = find_heading(rows, LEAST)
    if heading is None or not _has_people(rows, heading):
        return None
    named = ChartHead(office=office_in_name(sheet.name))
    above = filled(filled(head_above(rows, heading), named), replace(read_place(sheet.name), date=None))
    if len(rows) > MAX_ROWS:
        raise UnreadableFileError(TOO_LONG)
    reader = TableReader(file, sheet.name, heading, above, _near(above, today))
    reader.learn(rows)
    read = reader.read(rows)
    if not any(chart.seats for chart in read.charts):
        return None
    return replace(read, charts=with_photos(read.charts, sheet.photos))


def _near(head: ChartHead, today: date | None) -> date | None:
    return _day(head.date) or today


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def sheet_rows(sheet: Worksheet) -> Iterator[TableRow]:
    """Yield the rows with text, the text of a merge repeated in each of its cells."""
    lines: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet.cells.items():
        if cell.text and column <= MAX_COLUMNS:
            lines.setdefault(row, {})[column] = cell.text
    carried: dict[int, set[int]] = {}
    last = max(lines, default=0)
    for box in sheet.merges:
        text = sheet.text(box.top, box.left)
        if not text or box.left > MAX_COLUMNS:
            continue
        for row in range(box.top, min(box.bottom, last) + 1):
            for column in range(box.left, min(box.right, MAX_COLUMNS) + 1):
                if (row, column) != (box.top, box.left):
                    lines.setdefault(row, {}).setdefault(column, text)
                    carried.setdefault(row, set()).add(column - 1)
    for row in sorted(lines):
        texts = lines[row]
        yield TableRow(
            row, tuple(texts.get(i, "") for i in range(1, max(texts) + 1)), frozenset(carried.get(row, ()))
        )


def _has_people(rows: list[TableRow], heading: Heading) -> bool:
    """Return a table from a desk drawn with labels: under its heading stand people, not more headings."""
    below = [row for row in rows if row.number > heading.row]
    if below and is_heading_again(below[0], heading):
        below = below[1:]  # the second line of the heading
    again = [row for row in below if find_heading([row], 2)]
    if any(map(stands_beside, below)):
        return False
    return bool(below) and len(again) * 4 <= len(below) and heading.row <= rows[:HEADING_ROWS][-1].number
