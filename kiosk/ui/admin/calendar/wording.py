# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar's cells and lines in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.charter.calendar import WEEKEND
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import moment_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from kiosk.services.admin.results.calendar import CalendarDay, CalendarMonth, Moved


@dataclass(frozen=True, slots=True)
class DayRow:
    """One cell: `kind` is open, closed, holiday or declared; `moves` says what comes or leaves."""

    label: str
    name: str
    kind: str
    due: str
    moves: str
    inside: bool
    today: bool
    chosen: bool
    told: str


@dataclass(frozen=True, slots=True)
class MovedRow:
    """One due time, old and new."""

    number: str
    limit: str
    office: str
    old: str
    new_: str


def day_rows(
    month: CalendarMonth, chosen: date | None, coming: Mapping[date, int], going: Mapping[date, int]
) -> list[DayRow]:
    """Return each day of the six weeks."""
    return [
        _day_row(day, month, chosen, coming.get(day.date, 0), going.get(day.date, 0)) for day in month.days
    ]


def _day_row(day: CalendarDay, month: CalendarMonth, chosen: date | None, coming: int, going: int) -> DayRow:
    first = day.date.day == 1
    moves = f"+{coming}" if coming else f"{going}건 옮김" if going else ""
    return DayRow(
        label=f"{day.date.month}.{day.date.day}" if first else str(day.date.day),
        name=_name(day),
        kind=_kind(day),
        due=f"{day.due:,}건" if day.due and not going else "",
        moves=moves,
        inside=day.date.month == month.first.month,
        today=day.date == in_seoul(month.now).date(),
        chosen=day.date == chosen,
        told=f"{day.date.month}월 {day.date.day}일, {day.name or '일하는 날'}, 끝나는 기한 {day.due}건",
    )


def _name(day: CalendarDay) -> str:
    if day.declared is not None:
        return day.declared.name
    return day.name if day.name and day.name != WEEKEND else ""


def _kind(day: CalendarDay) -> str:
    if day.declared is not None:
        return "declared"
    if not day.closed:
        return "open"
    return "closed" if day.name == WEEKEND else "holiday"


def moved_rows(moved: Sequence[Moved], now: datetime) -> list[MovedRow]:
    """Return each due time that moves."""
    return [
        MovedRow(
            number=one.number,
            limit=one.limit,
            office=one.office,
            old=moment_words(one.old, now),
            new_=moment_words(one.new, now),
        )
        for one in moved
    ]
