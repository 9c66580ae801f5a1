# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts of one office on several sheets, put together with their desks numbered through."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import ChartSeat, Diagnostic, Mark
from kiosk.directory.charts.layout.drawn import ALMOST_ALL, PLACES
from kiosk.directory.charts.layout.lists import with_list
from kiosk.directory.charts.layout.numbering import desk_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Chart


def join_charts(charts: Sequence[Chart]) -> tuple[list[Chart], list[Diagnostic]]:
    """Return one chart an office, with a remark wherever two sheets named the same one."""
    charts = [one for one in charts if not any(_echoes(one, other) for other in charts if other is not one)]
    by_office: dict[str, list[Chart]] = {}
    remarks: list[Diagnostic] = []
    for chart in charts:
        if not chart.office:
            sentence = "부서 이름을 찾지 못하였습니다. 제목을 ‘○○과 좌석배치도’로 적거나 시트 이름을 부서 이름으로 바꾸어 주십시오."
            remarks.append(Diagnostic("error", chart.file, chart.sheet, "A1", sentence))
        by_office.setdefault(chart.office, []).append(chart)
    joined = [_join(parts, remarks) for parts in by_office.values()]
    return joined, remarks


def _echoes(one: Chart, other: Chart) -> bool:
    """Return whether a sheet names again, without a telephone, who sits on another: deputies, duty rosters."""
    names, others = ({seat.name for seat in chart.seats if seat.name} for chart in (one, other))
    silent = (
        one.drawn
        and other.drawn
        and not any(seat.phone for seat in one.seats)
        and any(seat.phone for seat in other.seats)
    )
    return silent and bool(names) and len(names & others) * 10 >= len(names) * ALMOST_ALL


def _join(parts: list[Chart], remarks: list[Diagnostic]) -> Chart:
    kept = parts[0]
    for other in parts[1:]:
        completed = _with_list(kept, other)
        if completed:
            kept = completed
            continue
        where = f"‘{kept.sheet}’ 시트와 ‘{other.sheet}’ 시트"
        if not _same_people(kept, other):
            sentence = f"{where}가 모두 {kept.office}이므로 하나로 합쳤습니다."
            remarks.append(Diagnostic("warning", kept.file, other.sheet, None, sentence))
            kept = _below(kept, other)
        elif (kept.date or "") == (other.date or "") and not _say_the_same(kept, other):
            dated = f"기준일이 {kept.date}로 같아" if kept.date else "기준일이 없어"
            sentence = f"{where}가 서로 다른 {kept.office} 배치도인데 {dated} 어느 것이 맞는지 알 수 없습니다. 맞는 시트만 남기거나 기준일을 적어 주십시오."
            remarks.append(Diagnostic("error", kept.file, other.sheet, None, sentence))
        else:
            kept, dropped = (other, kept) if (other.date or "") > (kept.date or "") else (kept, other)
            sentence = f"{where}가 같은 {kept.office} 배치도입니다. 기준일이 늦거나 앞에 있는 ‘{kept.sheet}’ 시트만 읽었습니다."
            remarks.append(Diagnostic("warning", kept.file, dropped.sheet, None, sentence))
    return kept


def _with_list(one: Chart, two: Chart) -> Chart | None:
    """Return the plan of two sheets completed from the list on the other; None where neither is one."""
    plan, listed = (one, two) if one.drawn else (two, one)
    return next(iter(with_list([plan], listed)), None) if plan.drawn and not listed.drawn else None


def _same_people(one: Chart, two: Chart) -> bool:
    """Return whether two charts are versions of each other: more than half of the smaller one is in both."""
    first, second = _signs(one), _signs(two)
    return len(first & second) * 2 > min(len(first), len(second)) > 0


def _signs(chart: Chart) -> set[object]:
    """Return by what each desk is known again; charts without names and telephones go by their duties."""
    return {sign for seat in chart.seats if (sign := seat.staff_id or seat.name or seat.phone or seat.duties)}


def _say_the_same(one: Chart, two: Chart) -> bool:
    """Return whether two charts hold the same people with the same facts, wherever they are drawn."""
    return Counter(map(_facts, one.seats)) == Counter(map(_facts, two.seats))


def _facts(seat: ChartSeat) -> ChartSeat:
    return replace(seat, desk="", x=0.0, y=0.0, w=0.0, h=0.0, cell=None, photo=None)


def _below(one: Chart, two: Chart) -> Chart:
    """Place the second chart under the first, each taking half of the height."""
    seats = [_half(seat, 0.0) for seat in one.seats] + [_half(seat, 0.5) for seat in two.seats]
    numbers = desk_numbers(
        [seat.desk if place < len(one.seats) else None for place, seat in enumerate(seats)]
    )
    marks = [_half(mark, 0.0) for mark in one.marks] + [_half(mark, 0.5) for mark in two.marks]
    return replace(
        one,
        room=_agreed(one.room, two.room),
        floor=_agreed(one.floor, two.floor),
        building=one.building or two.building,
        date=max(filter(None, (one.date, two.date)), default=None),
        seats=tuple(replace(seat, desk=number) for seat, number in zip(seats, numbers, strict=True)),
        marks=tuple(marks),
    )


def _agreed(one: str | None, two: str | None) -> str | None:
    """Return where both are, or the one that says it; nothing for an office in two places."""
    return None if one and two and one != two else one or two


def _half[T: (ChartSeat, Mark)](item: T, start: float) -> T:
    return replace(item, y=round(start + item.y / 2, PLACES + 1), h=round(item.h / 2, PLACES))
