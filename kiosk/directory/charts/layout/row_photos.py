# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos that lie on the rows of a staff table, each given to the person of its row."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.workbook import parse_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Chart, ChartSeat, Photo
    from kiosk.directory.charts.xlsx.sheet import SheetBox


def with_photos(charts: Sequence[Chart], photos: Sequence[tuple[SheetBox, Photo]]) -> tuple[Chart, ...]:
    """Return the charts with each photo at the person whose rows it begins on; consent stays as stated."""
    rows = sorted({_row(seat) for chart in charts for seat in chart.seats})
    hung: dict[int, Photo] = {}
    for box, photo in photos:
        place = bisect_right(rows, _start(box, rows))
        if place:
            hung.setdefault(rows[place - 1], photo)
    return tuple(
        replace(chart, seats=tuple(_with_photo(seat, hung.get(_row(seat))) for seat in chart.seats))
        for chart in charts
    )


def _start(box: SheetBox, rows: Sequence[int]) -> int:
    """Return the row that a picture stands for: it may begin a little above its person's first row."""
    if box.top in rows:
        return box.top
    return next((row for row in rows if box.top < row < box.bottom), box.top)


def _with_photo(seat: ChartSeat, photo: Photo | None) -> ChartSeat:
    if photo is None or seat.empty:
        return seat
    return replace(seat, photo=replace(photo, consent=seat.photo is not None and seat.photo.consent))


def _row(seat: ChartSeat) -> int:
    box = parse_range(seat.cell or "")
    return box.top if box else 0
