# SPDX-License-Identifier: GPL-3.0-or-later
"""The statutory clock (민원 처리에 관한 법률 제19조): from receipt and period to due time."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import OfficeHours, WorkingHours, in_seoul
from kiosk.charter.period import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.charter.period import Period

type Span = tuple[datetime, datetime]
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StatutoryClock:
    """Counts working time; `late_next_day` moves what comes after closing to the next day (day periods)."""

    hours: WorkingHours = field(default_factory=WorkingHours)
    closed: ClosedDays = field(default_factory=ClosedDays)
    late_next_day: bool = True

    def due(
        self, received: datetime, within: Period, *, stops: Sequence[Span] = (), more: Sequence[Period] = ()
    ) -> datetime:
        """Return when a period ends; `stops` do not count, `more` are extensions in the period's own way."""
        start = in_seoul(received)
        still = _merged(stops)
        if within.mode is Mode.HOURS:
            return self._after_hours(start, sum(one.working_hours for one in (within, *more)), still)
        if within.mode is Mode.DAYS:
            return self._after_days(start, sum(one.days for one in (within, *more)), still)
        return self._by_calendar(start, (within, *more), still)

    def worked(self, since: datetime, until: datetime) -> timedelta:
        """Return the working time between two moments, zero when they are the wrong way round."""
        since, until = in_seoul(since), in_seoul(until)
        first, last = since.date(), until.date()
        whole = sum(not self.closed.is_closed(first + n * _DAY) for n in range(1, (last - first).days))
        parts = (_overlap(span, (since, until)) for day in {first, last} for span in self._spans(day))
        return sum(parts, whole * timedelta(seconds=self.hours.seconds))

    def spent(self, received: datetime, due: datetime, now: datetime, stops: Sequence[Span] = ()) -> float:
        """Return the share of a period that has gone, in working time; above 1 when it is late."""
        still = _merged(stops)
        whole = self._running(received, due, still)
        gone = self._running(received, max(now, received), still)
        if whole <= timedelta():
            return 1.0 if now >= due else 0.0
        # Past the due time the clock on the wall goes on outside working hours too: late stays late.
        return max(gone / whole, 1.0) if now >= due else min(gone / whole, 1.0)

    def _spans(self, day: date) -> list[Span]:
        return [] if self.closed.is_closed(day) else self.hours.spans(day)

    def _running(self, since: datetime, until: datetime, still: list[Span]) -> timedelta:
        cuts = (self.worked(max(a, since), min(b, until)) for a, b in still if a < until and b > since)
        return self.worked(since, until) - sum(cuts, timedelta())

    def _after_hours(self, start: datetime, hours: int, still: list[Span]) -> datetime:
        left = timedelta(hours=hours)
        day = start.date()
        while True:
            for since, until in _without(self._spans(day), still):
                begin = max(since, start)
                if begin < until and left <= until - begin:
                    return begin + left
                left -= max(until - begin, timedelta())
            day += _DAY

    def _after_days(self, start: datetime, days: int, still: list[Span]) -> datetime:
        day = start.date()
        if self.late_next_day and start > self.hours.close_of(day):
            day += _DAY
        left = days
        while True:
            if not self.closed.is_closed(day) and not _stands(self.hours.close_of(day), still):
                left -= 1
                if left == 0:
                    return self.hours.close_of(day)
            day += _DAY

    def _by_calendar(self, start: datetime, periods: Sequence[Period], still: list[Span]) -> datetime:
        first = start.date()
        last = _last_day(first, sum(one.months for one in periods)) + timedelta(
            sum(one.days for one in periods)
        )
        day = first
        while day <= last:
            last += _DAY if _stands(self.hours.close_of(day), still) else timedelta()
            day += _DAY
        return self.hours.close_of(self.closed.open_day(last))


@dataclass(frozen=True, slots=True)
class OfficeClocks:
    """The city's clocks: one calendar for all, and hours of their own for offices that keep them."""

    hours: OfficeHours = field(default_factory=OfficeHours)
    closed: ClosedDays = field(default_factory=ClosedDays)

    def of(self, office: str) -> StatutoryClock:
        """Return the clock by which an office's cases run."""
        return StatutoryClock(self.hours.of(office), self.closed)


def _last_day(first: date, months: int) -> date:
    """Return the day before the corresponding one, or the month's end where there is none (민법 제160조)."""
    years, month = divmod(first.month - 1 + months, 12)
    year, month = first.year + years, month + 1
    longest = monthrange(year, month)[1]
    return date(year, month, longest) if first.day > longest else date(year, month, first.day) - _DAY


def _merged(stops: Sequence[Span]) -> list[Span]:
    """Put stops in order and join those that touch, so that no minute is left out twice."""
    joined: list[Span] = []
    for since, until in sorted((in_seoul(a), in_seoul(b)) for a, b in stops if a < b):
        if joined and since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        else:
            joined.append((since, until))
    return joined


def _without(spans: list[Span], still: list[Span]) -> Iterator[Span]:
    """Cut the stops out of a day's stretches."""
    for start, end in spans:
        cut = start
        for since, until in still:
            if until <= cut or since >= end:
                continue
            if since > cut:
                yield cut, since
            cut = max(cut, until)
        if cut < end:
            yield cut, end


def _stands(moment: datetime, still: list[Span]) -> bool:
    """Return whether the clock stood at a day's close: such a day is not counted."""
    return any(since <= moment < until for since, until in still)


def _overlap(one: Span, other: Span) -> timedelta:
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())
