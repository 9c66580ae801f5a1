# SPDX-License-Identifier: GPL-3.0-or-later
"""Telephones of which a chart has only the last four digits, completed by numbers that are known whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic
from kiosk.directory.problems import MOST_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.directory.charts.chart import Chart, ChartSeat

_WHOLE: Final = re.compile(r"(?<!\d)(0(?!1)\d{1,2}-\d{3,4}-)(\d{4})")  # and nobody's own mobile
_SHORT: Final = re.compile(r"\d{4}")
MEND: Final = "온전한 번호를 적어 주십시오."
BLOCK: Final = 2  # digits by which numbers of one exchange are given out: 63xx


@dataclass(frozen=True, slots=True)
class CompletedCharts:
    """Charts whose telephones can be dialled, and what a clerk is told of those that cannot."""

    charts: tuple[Chart, ...]
    told: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _WholeNumbers:
    """What numbers begin with, by the block of their last digits."""

    begins: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, phones: Iterable[str | None]) -> None:
        for begin, end in _WHOLE.findall(" ".join(filter(None, phones))):
            self.begins[end[:BLOCK]].add(begin)

    def near(self, short: str) -> set[str]:
        """Return how the numbers of its block begin."""
        return self.begins.get(short[:BLOCK], set())

    def every(self) -> set[str]:
        """Return how all numbers begin."""
        return set().union(*self.begins.values())


def with_whole_phones(charts: Iterable[Chart], known: Iterable[tuple[str, str | None]]) -> CompletedCharts:
    """Complete extensions by the office's own whole numbers, else by the city's.

    `known` are offices and numbers. Where they begin in more than one way nothing is guessed.
    """
    charts = tuple(charts)
    city, own = _WholeNumbers(), defaultdict[str, _WholeNumbers](_WholeNumbers)
    phones = [(chart.office, seat.phone) for chart in charts for seat in chart.seats]
    for office, phone in (*phones, *known):
        city.add([phone])
        own[office].add([phone])
    done: list[Chart] = []
    told: list[Diagnostic] = []
    for chart in charts:
        begins = {
            seat.phone: _only(own[chart.office].near(seat.phone) or city.every())
            for seat in chart.seats
            if seat.phone and _SHORT.fullmatch(seat.phone)
        }
        seats = tuple(_completed(seat, begins) for seat in chart.seats)
        done.append(replace(chart, seats=seats) if begins else chart)
        told += _told(chart, seats)
    return CompletedCharts(tuple(done), tuple(told))


def _only(begins: set[str]) -> str | None:
    return next(iter(begins)) if len(begins) == 1 else None


def _completed(seat: ChartSeat, begins: dict[str, str | None]) -> ChartSeat:
    if seat.phone not in begins:
        return seat
    return replace(seat, phone=f"{begins[seat.phone] or '내선 '}{seat.phone}")


def _told(chart: Chart, seats: Iterable[ChartSeat]) -> Iterator[Diagnostic]:
    changed = [(old, new) for old, new in zip(chart.seats, seats, strict=True) if old.phone != new.phone]
    whole = [new for _, new in changed if not (new.phone or "").startswith("내선")]
    short = [new for _, new in changed if new not in whole]
    if whole:
        message = f"전화 {len(whole)}개는 끝 네 자리만 있어 아는 번호의 앞자리를 붙였습니다: {_named(whole)}."
        yield Diagnostic("info", chart.file, chart.sheet, whole[0].cell, message)
    if short:
        message = f"전화 {len(short)}개는 내선 번호뿐이고 앞자리를 알 수 없습니다: {_named(short)}. {MEND}"
        yield Diagnostic("warning", chart.file, chart.sheet, short[0].cell, message)


def _named(seats: list[ChartSeat]) -> str:
    named = [f"{one.cell or f'{one.desk}번'} {one.phone}" for one in seats[:MOST_CELLS]]
    return ", ".join(named) + (f" 외 {len(seats) - MOST_CELLS}개" if len(seats) > MOST_CELLS else "")
