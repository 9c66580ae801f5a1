# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a text of a seat may be, whoever writes it: what is read longer is cut, and the clerk is told."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.charts.chart import Chart, ChartSeat, ParsedFile

LONGEST: Final = {
    "team": 100, "title": 100, "name": 100, "phone": 60, "staff_id": 60, "email": 200, "desk": 20,
    "away": 100, "short": 20,
}  # fmt: skip
WORDS: Final = {
    "team": "팀 이름",
    "title": "직급",
    "name": "성명",
    "phone": "전화",
    "staff_id": "사번",
    "email": "전자우편",
    "desk": "좌석번호",
    "away": "부재 사유",
    "duties": "담당업무",
    "short": "짧은 업무",
}
MAX_DUTY: Final = 500
MAX_DUTIES: Final = 60
_OF_A_SEAT: Final = ("team", "title", "name", "phone", "staff_id", "email", "desk")


def too_long(field: str, value: str | tuple[str, ...] | None) -> str:
    """Return the sentence that names a field, its limit and what was written; "" where it fits."""
    if isinstance(value, tuple):
        return _too_much(value)
    most = LONGEST.get(field)
    if most is None or value is None or len(value) <= most:
        return ""
    return f"{WORDS[field]}: {most:,}자까지 적을 수 있습니다. 지금은 {len(value):,}자입니다."


def _too_much(duties: tuple[str, ...]) -> str:
    if len(duties) > MAX_DUTIES:
        return f"담당업무: {MAX_DUTIES}가지까지 적을 수 있습니다. 지금은 {len(duties):,}가지입니다."
    longest = max(map(len, duties), default=0)
    if longest > MAX_DUTY:
        return f"담당업무: 한 가지를 {MAX_DUTY}자까지 적을 수 있습니다. 지금은 {longest:,}자입니다."
    return ""


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
