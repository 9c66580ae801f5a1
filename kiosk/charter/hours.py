# SPDX-License-Identifier: GPL-3.0-or-later
"""When an office works: from opening to closing less lunch, and the same for offices that differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, timezone
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

# Korea has had one offset since 1988, and a fixed one needs no time zone files, which Windows lacks.
SEOUL: Final = timezone(timedelta(hours=9), "Asia/Seoul")

_FROM_TO = re.compile(r"(\d{1,2})(?::(\d{2})|시)?\s*[-–—~∼〜]\s*(\d{1,2})(?::(\d{2})|시)?")


def in_seoul(moment: datetime) -> datetime:
    """Return the moment on Seoul's clock; a time without offset is taken as Seoul's."""
    return moment.replace(tzinfo=SEOUL) if moment.tzinfo is None else moment.astimezone(SEOUL)


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins in Seoul."""
    return _at(day, time())


def next_month(day: date) -> date:
    """Return the first of the month after a day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """One working day; `lunch` stays uncounted even where a window is open through it (8 counted hours)."""

    opens: time = time(9)
    closes: time = time(18)
    lunch: tuple[time, time] | None = (time(12), time(13))
    open_through_lunch: bool = False

    def __post_init__(self) -> None:
        """Refuse a day that runs backwards."""
        if self.closes <= self.opens:
            raise ValueError("an office must close later than it opens")
        if self.lunch and not self.opens <= self.lunch[0] <= self.lunch[1] <= self.closes:
            raise ValueError("lunch must lie inside the working hours")
        if self.seconds == 0:
            raise ValueError("lunch must not fill the whole day")

    @property
    def seconds(self) -> int:
        """Return the counted seconds of a whole day."""
        return sum(_seconds(to) - _seconds(start) for start, to in self._spans())

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the counted stretches of an open day, in order."""
        return [(_at(day, start), _at(day, to)) for start, to in self._spans()]

    def close_of(self, day: date) -> datetime:
        """Return the moment at which a day's last minute ends."""
        return _at(day, self.closes)

    def _spans(self) -> list[tuple[time, time]]:
        if self.lunch is None:
            return [(self.opens, self.closes)]
        halves = [(self.opens, self.lunch[0]), (self.lunch[1], self.closes)]
        return [(start, to) for start, to in halves if start < to]


def read_hours(text: str, usual: WorkingHours) -> WorkingHours:
    """Return the hours that a city's own words begin with, such as 08:30–20:00, else the usual ones.

    Lunch stays as usual where it fits.
    """
    told = _FROM_TO.match(text.strip())
    if told is None:
        return usual
    opens, closes = (timedelta(hours=int(told[at]), minutes=int(told[at + 1] or 0)) for at in (1, 3))
    if not opens < closes <= timedelta(days=1):
        return usual
    first, last = _time(opens), _time(closes)
    fits = usual.lunch is not None and first <= usual.lunch[0] <= usual.lunch[1] <= last
    try:
        return WorkingHours(first, last, usual.lunch if fits else None, usual.open_through_lunch)
    except ValueError:  # nothing but lunch would be left
        return WorkingHours(first, last, None)


def told_hours(text: str, language: str) -> str:
    """Return a city's own words of hours; abroad the times that Korean ones begin with, if they do."""
    if language == "ko" or not re.search("[가-힣]", text):
        return text
    told = _FROM_TO.match(text.strip())
    return f"{told[1]}:{told[2] or '00'}–{told[3]}:{told[4] or '00'}" if told else ""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The city's hours, and those of the offices that keep their own."""

    city: WorkingHours = field(default_factory=WorkingHours)
    own: Mapping[str, WorkingHours] = field(default_factory=dict)

    def of(self, office: str | None) -> WorkingHours:
        """Return the hours an office keeps; without an office, the city's."""
        return self.own.get(office, self.city) if office else self.city


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, SEOUL)


def _time(since_midnight: timedelta) -> time:
    """Return the time of day; midnight at a day's end is its last minute."""
    minutes = min(since_midnight // timedelta(minutes=1), 24 * 60 - 1)
    return time(minutes // 60, minutes % 60)


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second
