# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows and columns that a clerk hid: what stands beside them touches on the screen, and so it does here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.sheet import SheetBox

if TYPE_CHECKING:
    from kiosk.directory.charts.xlsx.sheet import Worksheet


def close_hidden(sheet: Worksheet) -> None:
    """Let each shown cell reach over the hidden rows below it and the hidden columns right of it."""
    used = sheet.used
    rows = {row for row, height in sheet.heights.items() if height == 0.0 and row <= used.bottom}
    columns = {column for column, width in sheet.widths.items() if width == 0.0 and column <= used.right}
    if not rows | columns:
        return
    homes = {(box.top, box.left): box for box in sheet.merges}
    inside = {place for box in sheet.merges if box.is_small for place in _places(box)}
    reach = dict(homes)
    for row, column in sheet.cells:
        if (row, column) in homes or (row, column) not in inside:
            box = homes.get((row, column), SheetBox(row, column, row, column))
            reach[row, column] = box
    grown = {place: _grown(box, rows, columns) for place, box in reach.items()}
    sheet.merges = [box for box in grown.values() if box.area > 1]


def _grown(box: SheetBox, rows: set[int], columns: set[int]) -> SheetBox:
    while box.bottom + 1 in rows:
        box = replace(box, bottom=box.bottom + 1)
    while box.right + 1 in columns:
        box = replace(box, right=box.right + 1)
    return box


def _places(box: SheetBox) -> list[tuple[int, int]]:
    rows, columns = range(box.top, box.bottom + 1), range(box.left, box.right + 1)
    return [(row, column) for row in rows for column in columns]
