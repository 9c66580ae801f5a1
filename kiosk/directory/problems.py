# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk should look at before publishing, read from the new charts beside the other offices."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kiosk.directory.charts.chart import Chart, ChartSeat, Severity

LEADERS = ("장", "담당관", "의원")
MOST_CELLS = 5  # named in one sentence; how many more there are is told


def problems(
    charts: Iterable[Chart],
    *,
    rooms: Mapping[str, Collection[str]] | None = None,
    phones_elsewhere: Mapping[str, str] | None = None,
) -> tuple[Diagnostic, ...]:
    """Find two on one seat, one office twice, no duty, unknown rooms and phones that clash.

    `rooms` gives the venue's room numbers of each office it knows (None: no venue to ask);
    `phones_elsewhere` the seat that already holds a phone in an office not being replaced.
    """
    charts = tuple(charts)
    found = [*_offices_twice(charts)]
    for chart in charts:
        found += _two_on_one_seat(chart)
        found += _person_twice(chart)
        found += _without_duty(chart)
        found += _unknown_room(chart, rooms)
    return (*found, *_phone_clashes(charts, phones_elsewhere or {}))


def _at(chart: Chart, severity: Severity, cells: Iterable[ChartSeat], message: str) -> Diagnostic:
    cell = next((seat.cell for seat in cells if seat.cell), None)
    return Diagnostic(severity, chart.file, chart.sheet, cell, message)


def _offices_twice(charts: tuple[Chart, ...]) -> Iterator[Diagnostic]:
    first: dict[str, Chart] = {}
    for chart in charts:
        other = first.setdefault(chart.office, chart)
        if other is not chart:
            where = other.sheet or other.file
            message = f"‘{chart.office}’ 배치도가 ‘{where}’에도 있습니다. 하나만 남겨 주십시오."
            yield Diagnostic("error", chart.file, chart.sheet, None, message)


def _two_on_one_seat(chart: Chart) -> Iterator[Diagnostic]:
    at_desk: dict[str, list[ChartSeat]] = defaultdict(list)
    for seat in chart.seats:
        at_desk[seat.desk].append(seat)
    for desk, seats in at_desk.items():
        if len(seats) > 1:
            message = (
                f"{desk}번 자리에 {len(seats)}명이 적혀 있습니다{_cells(seats)}. 자리 번호를 고쳐 주십시오."
            )
            yield _at(chart, "error", seats[1:], message)


def _person_twice(chart: Chart) -> Iterator[Diagnostic]:
    seats_of: dict[str, list[ChartSeat]] = defaultdict(list)
    for seat in chart.seats:
        if seat.staff_id and not seat.empty:
            seats_of[seat.staff_id].append(seat)
    for seats in seats_of.values():
        if len(seats) > 1:
            message = f"같은 직원 번호가 두 자리에 있습니다{_cells(seats)}. 한 자리만 남겨 주십시오."
            yield _at(chart, "error", seats[1:], message)


def _without_duty(chart: Chart) -> Iterator[Diagnostic]:
    for seat in chart.seats:
        leads = (seat.title or "").endswith(LEADERS)
        if not seat.empty and not seat.duties and not leads:
            message = f"{seat.desk}번 자리에 담당 업무가 없습니다. 그대로 두면 “업무 없음”으로 보입니다."
            yield _at(chart, "warning", [seat], message)


def _unknown_room(chart: Chart, rooms: Mapping[str, Collection[str]] | None) -> Iterator[Diagnostic]:
    if rooms is None or chart.room is None or chart.office not in rooms:
        return
    known = rooms[chart.office]
    if chart.room not in known:
        expected = ", ".join(sorted(known)) or "없음"
        message = f"도면에 없는 호실입니다: ‘{chart.room}’. 도면의 {chart.office} 호실은 {expected}입니다."
        yield Diagnostic("warning", chart.file, chart.sheet, None, message)


def _phone_clashes(charts: tuple[Chart, ...], elsewhere: Mapping[str, str]) -> Iterator[Diagnostic]:
    holders: dict[str, list[tuple[Chart, ChartSeat]]] = defaultdict(list)
    for chart in charts:
        for seat in chart.seats:
            if seat.phone and not seat.empty:
                holders[seat.phone].append((chart, seat))
    for phone, held in holders.items():
        chart, seat = held[-1]
        if len(held) > 1:
            yield _at(chart, "warning", [seat], f"{_places(held)} 전화번호가 같습니다({phone}).")
        elif phone in elsewhere:
            yield _at(chart, "warning", [seat], f"{elsewhere[phone]} 자리와 전화번호가 같습니다({phone}).")


def _cells(seats: Iterable[ChartSeat]) -> str:
    cells = [seat.cell for seat in seats if seat.cell]
    return f"({', '.join(cells[:MOST_CELLS])})" if cells else ""


def _places(held: list[tuple[Chart, ChartSeat]]) -> str:
    one_office = len({chart.office for chart, _ in held}) == 1
    places = [
        (seat.cell or f"{seat.desk}번") if one_office else f"{chart.office} {seat.desk}번"
        for chart, seat in held
    ]
    more = f" 외 {len(places) - MOST_CELLS}곳" if len(places) > MOST_CELLS else ""
    return ", ".join(places[:MOST_CELLS]) + more
