# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields longer than any real one are cut, and the clerk is told where."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.chart import Diagnostic
from kiosk.directory.limits import LONGEST, MAX_DUTIES, MAX_DUTY, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.chart import Chart, ChartSeat, ParsedFile

_OF_A_SEAT: Final = ("team", "title", "name", "phone", "staff_id", "email", "desk")


def within_limits(read: ParsedFile) -> ParsedFile:
    """Return what was read with overlong fields cut, and a warning for each."""
    found: list[Diagnostic] = []
    charts = tuple(_chart(chart, found) for chart in read.charts)
    return replace(read, charts=charts, diagnostics=(*read.diagnostics, *found)) if found else read


def _chart(chart: Chart, found: list[Diagnostic]) -> Chart:
    if not any(True for seat in chart.seats for _ in _overlong(seat)):
        return chart
    return replace(chart, seats=tuple(_seat(seat, chart, found) for seat in chart.seats))


def _seat(seat: ChartSeat, chart: Chart, found: list[Diagnostic]) -> ChartSeat:
    for field, cut in list(_overlong(seat)):
        seat = replace(seat, **{field: cut})  # type: ignore[arg-type]  # a field and a value of its own type
        message = f"{WORDS[field]}이(가) 너무 길어 앞부분만 읽었습니다. 한 칸에 여러 내용이 섞이지 않았는지 확인하여 주십시오."
        found.append(Diagnostic("warning", chart.file, chart.sheet, seat.cell, message))
    return seat


def _overlong(seat: ChartSeat) -> Iterator[tuple[str, object]]:
    for field in _OF_A_SEAT:
        value, longest = getattr(seat, field), LONGEST[field]
        if value and len(value) > longest:
            yield field, value[:longest]
    if len(seat.duties) > MAX_DUTIES or any(len(duty) > MAX_DUTY for duty in seat.duties):
        yield "duties", tuple(duty[:MAX_DUTY] for duty in seat.duties[:MAX_DUTIES])
