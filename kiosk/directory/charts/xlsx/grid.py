# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of a worksheet on which a drawn chart can stand: where desks begin and end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Chart, ChartSeat, Mark

SNAP = 2e-6


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """Something to be drawn: its edges in the chart's frame."""

    left: float
    top: float
    right: float
    bottom: float
    item: ChartSeat | Mark


def pieces_of(chart: Chart) -> list[DrawnItem] | None:
    """Return everything to draw, or None when desks have no size or lie on each other."""
    seats = [_piece(seat) for seat in chart.seats]
    if any(p.right - p.left < SNAP or p.bottom - p.top < SNAP for p in seats):
        return None
    if any(_overlap(a, b) for i, a in enumerate(seats) for b in seats[i + 1 :]):
        return None
    pieces = list(seats)
    for mark in chart.marks:
        piece = _piece(mark)
        if min(mark.w, mark.h) > SNAP and not any(_overlap(piece, other) for other in pieces):
            pieces.append(piece)
    return pieces


def _piece(item: ChartSeat | Mark) -> DrawnItem:
    return DrawnItem(item.x - item.w / 2, item.y - item.h / 2, item.x + item.w / 2, item.y + item.h / 2, item)


def _overlap(one: DrawnItem, two: DrawnItem) -> bool:
    wide = min(one.right, two.right) - max(one.left, two.left)
    return wide > SNAP and min(one.bottom, two.bottom) - max(one.top, two.top) > SNAP


def grid_lines(edges: list[float]) -> list[float]:
    """Return the grid's lines: edges that differ by rounding only become one."""
    lines: list[float] = []
    for edge in sorted({0.0, 1.0, *(min(max(edge, 0.0), 1.0) for edge in edges)}):
        if not lines or edge - lines[-1] > SNAP:
            lines.append(edge)
    return lines


def nearest(lines: list[float], edge: float) -> int:
    """Return which line an edge lies on."""
    place = bisect_left(lines, edge)
    near = [i for i in (place - 1, place) if 0 <= i < len(lines)]
    return min(near, key=lambda i: abs(lines[i] - edge))
