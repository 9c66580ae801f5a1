# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is at the guide's desk, and how many opening minutes nobody was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.charter.hours import WorkingHours


@dataclass(frozen=True, slots=True)
class Guide:
    """A person who may stand at the desk."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class DutyChange:
    """From this moment this guide is there; None when nobody is."""

    at: datetime
    guide: Guide | None


def on_duty(changes: Sequence[DutyChange]) -> DutyChange | None:
    """Return the last sign-on, unless it was signed off."""
    return changes[-1] if changes and changes[-1].guide is not None else None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether a guide is there; if nobody is, `back` is when the office opens next, None while it is open."""

    present: bool
    back: datetime | None = None


FARTHEST_DAYS = 30  # no row of holidays is longer


def attendance(
    today: Sequence[DutyChange], hours: WorkingHours, is_closed: Callable[[date], bool], now: datetime
) -> Attendance:
    """Return whether a guide is there by today's changes, or from when on one will be by the city's hours."""
    if on_duty(today) is not None:
        return Attendance(present=True)
    if not is_closed(now.date()) and hours.opens <= now.time() < hours.closes:
        return Attendance(present=False)
    days = (now.date() + timedelta(days=ahead) for ahead in range(FARTHEST_DAYS))
    openings = (datetime.combine(day, hours.opens, now.tzinfo) for day in days if not is_closed(day))
    return Attendance(present=False, back=next((one for one in openings if one > now), None))


def uncovered(changes: Sequence[DutyChange], hours: WorkingHours, now: datetime) -> timedelta:
    """Return how long the office was open today, until now, with nobody at the desk."""
    day = now.date()
    spans = hours.spans(day)
    opened, closed = spans[0][0], min(now, spans[-1][1])
    open_for = max(timedelta(), closed - opened)
    return open_for - sum((_overlap(one, opened, closed) for one in _stays(changes, now)), timedelta())


@dataclass(frozen=True, slots=True)
class Presence:
    """How long the office was open in a period, and how long of it nobody was at the desk."""

    open: timedelta
    alone: timedelta


def presence(
    changes: Sequence[DutyChange], hours: WorkingHours, days: Iterable[date], now: datetime
) -> Presence:
    """Add up the opening hours of these days until now; days before the first sign-on ever do not count."""
    by_day: dict[date, list[DutyChange]] = {}
    for change in changes:
        by_day.setdefault(change.at.astimezone(now.tzinfo).date(), []).append(change)
    whole = alone = timedelta()
    for day in days:
        opens, closes = (datetime.combine(day, end, now.tzinfo) for end in (hours.opens, hours.closes))
        if by_day and min(by_day) <= day and opens < now:
            until = min(closes, now)
            whole += until - opens
            alone += uncovered(by_day.get(day, ()), hours, until)
    return Presence(whole, alone)


def _stays(changes: Sequence[DutyChange], now: datetime) -> list[tuple[datetime, datetime]]:
    ends = [change.at for change in changes[1:]] + [now]
    return [(change.at, end) for change, end in zip(changes, ends, strict=False) if change.guide is not None]


def _overlap(stay: tuple[datetime, datetime], opened: datetime, closed: datetime) -> timedelta:
    return max(timedelta(), min(stay[1], closed) - max(stay[0], opened))
