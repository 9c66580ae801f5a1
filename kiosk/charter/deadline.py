# SPDX-License-Identifier: GPL-3.0-or-later
"""A due time that lives: stopped, extended, recomputed when a holiday is declared, old and new kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.charter.period import Mode
from kiosk.plain_text import cleaned

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.charter.clock import Span, StatutoryClock
    from kiosk.charter.period import Period


class NotAllowed(Exception):  # noqa: N818 # it says what is the case
    """The law does not allow this; the sentence is for the clerk."""


@dataclass(frozen=True, slots=True)
class DeadlineStop:
    """A stretch that is not counted, such as a request for supplement; open until it is ended."""

    since: datetime
    reason: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """More time, with its reason, when the petitioner was told, and for the second one their consent."""

    period: Period
    reason: str
    noticed: datetime
    consented: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock of one case: when it started, how long it may run, and what happened to it since."""

    received: datetime
    within: Period
    stops: tuple[DeadlineStop, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @property
    def stopped(self) -> bool:
        """Return whether the clock stands now."""
        return any(stop.until is None for stop in self.stops)

    def due(self, clock: StatutoryClock, now: datetime) -> datetime:
        """Return the due time; while the clock stands, the one it would have if it went on now."""
        more = tuple(one.period for one in self.extensions)
        return clock.due(self.received, self.within, stops=self._spans(now), more=more)

    def spent(self, clock: StatutoryClock, now: datetime) -> float:
        """Return the share of the period that has gone."""
        return clock.spent(self.received, self.due(clock, now), now, self._spans(now))

    def stopped_at(self, now: datetime, reason: str) -> Deadline:
        """Stop the clock."""
        if self.stopped:
            raise NotAllowed("이미 시계가 멈춰 있습니다.")
        _not_before(self.received, now)
        return replace(self, stops=(*self.stops, DeadlineStop(now, _said(reason))))

    def resumed_at(self, now: datetime) -> Deadline:
        """Let the clock go on."""
        if not self.stopped:
            raise NotAllowed("시계가 멈춰 있지 않습니다.")
        last = self.stops[-1]
        _not_before(last.since, now)
        return replace(self, stops=(*self.stops[:-1], replace(last, until=now)))

    def extended(self, extension: Extension) -> Deadline:
        """Extend once with reason and notice, a second and last time only with the petitioner's consent."""
        _said(extension.reason)
        if len(self.extensions) >= 2:  # noqa: PLR2004 # the law's own number
            raise NotAllowed("기한은 두 번까지만 늘릴 수 있습니다.")
        if self.extensions and not extension.consented:
            raise NotAllowed("두 번째 연장에는 민원인의 동의가 필요합니다.")
        if not _at_most(extension.period, self.within):
            raise NotAllowed(f"연장은 처음 기간({self.within.in_words})을 넘을 수 없습니다.")
        return replace(self, extensions=(*self.extensions, extension))

    def _spans(self, now: datetime) -> list[Span]:
        return [(stop.since, stop.until or max(now, stop.since)) for stop in self.stops]


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a change of the calendar did to one case's due time, and to its statutory one."""

    case: str
    old: datetime
    new: datetime
    old_law: datetime | None = None
    new_law: datetime | None = None

    @property
    def moved(self) -> bool:
        """Return whether anything changed."""
        return self.old != self.new


def recompute(
    deadlines: dict[str, tuple[Deadline, datetime]], clock: StatutoryClock, now: datetime
) -> list[Recomputed]:
    """Compute every open due time anew and return those that moved, the soonest first."""
    news = (Recomputed(case, old, one.due(clock, now)) for case, (one, old) in deadlines.items())
    return sorted((one for one in news if one.moved), key=lambda one: (one.new, one.case))


def _at_most(more: Period, first: Period) -> bool:
    if first.mode is Mode.HOURS:
        return more.mode is Mode.HOURS and more.working_hours <= first.working_hours
    if first.mode is Mode.DAYS:
        return 0 < more.days <= first.days and more.unit is first.unit
    return more.unit is first.unit and more.count <= first.count


def _said(reason: str) -> str:
    said = cleaned(reason).strip()
    if not said:
        raise NotAllowed("까닭을 적어 주십시오.")
    return said


def _not_before(earlier: datetime, now: datetime) -> None:
    if now < earlier:
        raise NotAllowed("시계가 뒤로 돌아가 있습니다. 기기의 시각을 확인해 주십시오.")
