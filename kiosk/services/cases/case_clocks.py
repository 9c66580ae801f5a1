# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to cases by itself: alerts, lapses, moved due times, and the end of their keeping."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import batched
from typing import TYPE_CHECKING, Final

from kiosk.cases.model import ALERTS, CaseEvent
from kiosk.cases.records import CaseAct, ChangedMeanwhile
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import Recomputed
from kiosk.charter.hours import in_seoul, midnight
from kiosk.services.cases.compensation import SYSTEM, Lapses
from kiosk.storage.case_endings import NotAnnounced

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from kiosk.cases.model import Case
    from kiosk.cases.records import Keeping, PlainCaseRow
    from kiosk.charter.calendar import ClosedDays
    from kiosk.charter.clock import OfficeClocks, StatutoryClock
    from kiosk.charter.promises import Charter
    from kiosk.storage.cases import StoredCases

SHORTEST: Final = timedelta(days=365)
AHEAD: Final = timedelta(days=10)  # announced before its keeping ends, a case is not kept for longer
WORKING_DAYS: Final = 5  # between announcing a case and destroying it
A_DAY: Final = 20  # cases destroyed by themselves; more go by a press
AT_ONCE: Final = 20  # cases of one step of the work: read together, announced together, done in a moment


@dataclass(frozen=True, slots=True)
class Alert:
    """A case that has used up so much of its time."""

    number: str
    office: str
    percent: int


@dataclass(frozen=True, slots=True)
class Ending:
    """A case that is announced to be destroyed, and the first day on which it may be."""

    number: str
    day: date


@dataclass(slots=True)
class CaseClocks:
    """Run every minute at the desk, and once a night, step by step; all of it may be run twice.

    Between two steps nothing is held, so that whoever does them lets others come first.
    """

    charter: Callable[[datetime], Charter]
    clocks: Callable[[], OfficeClocks]
    cases: StoredCases
    intake: StoredCases
    _seen: dict[str, tuple[object, ...]] = field(default_factory=dict, repr=False)
    _last: PlainCaseRow | None = None

    def tick(self, now: datetime, most: int | None = None) -> Iterator[Sequence[Alert]]:
        """Tell what passed 50, 80 or 100 %, and open the compensation that a missed statutory time owes.

        Where there are more than `most` open cases, each tick goes on where the one before it stopped.
        """
        if not self.intake.observe(now):
            return
        clocks = self.clocks()
        for rows in batched(self.cases.rows(closed=False, untimed=True), AT_ONCE):
            self._set_times(rows, clocks, now)
            yield ()
        for some in batched(self._pressing(self._some(most), clocks, now), AT_ONCE):
            yield self._judge_all(dict(some), clocks, now)

    def _judge_all(
        self, marks: Mapping[str, tuple[object, ...]], clocks: OfficeClocks, now: datetime
    ) -> Sequence[Alert]:
        alerts: list[Alert | None] = []
        with self.cases.announced_once():
            found = self.cases.loaded(marks)
            for number, mark in marks.items():
                # Booth and desk both look: who comes second finds it done, and looks again next time.
                with suppress(ChangedMeanwhile):
                    if stored := found.get(number):
                        alerts.append(self._judge(stored.case, clocks, now))
                    self._seen[number] = mark
        return [one for one in alerts if one]

    def settle(self, number: str, now: datetime) -> None:
        """Do for one case what a tick would, before somebody closes it whom no tick has come before."""
        if stored := self.cases.load(number):
            self._judge(stored.case, self.clocks(), now)

    def _judge(self, case: Case, clocks: OfficeClocks, now: datetime) -> Alert | None:
        clock = clocks.of(case.office)
        percent = case.alert_due(clock, now)
        if percent is not None:
            event = CaseEvent(at=now, actor=SYSTEM, move=CaseMove.ALERT, plain={"percent": percent})
            case = self._append(case, event, clocks, now)
        if case.lapses(clock, now) and self._is_past(case.law_due(clock, now), now):
            Lapses(self.charter(now), self.intake, self.cases).open(case, clock, now)
        return Alert(case.opened.number, case.office, percent) if percent is not None else None

    def _is_past(self, due: datetime | None, now: datetime) -> bool:
        """Return whether a time has passed by the confirmed time too: money is owed by no clock alone."""
        confirmed = self.cases.confirmed(now)
        return confirmed is not None and due is not None and confirmed > due

    def _set_times(self, rows: Sequence[PlainCaseRow], clocks: OfficeClocks, now: datetime) -> None:
        """Begin the clocks of what came while nobody could tell the time."""
        found = self.cases.loaded([row.number for row in rows])
        with self.cases.announced_once():
            for row in rows:
                stored = found.get(row.number)
                if stored is not None and not stored.case.timed:
                    received = _earliest(stored.case, clocks.of(row.office), now)
                    plain = {"received": received.isoformat(), "said": _iso(row.received)}
                    event = CaseEvent(at=now, actor=SYSTEM, move=CaseMove.SET_TIME, plain=plain)
                    with suppress(ChangedMeanwhile):
                        self._append(stored.case, event, clocks, now)

    def _some(self, most: int | None) -> Sequence[PlainCaseRow]:
        rows = self.cases.rows(closed=False, last=self._last, most=most)
        self._last = rows[-1] if rows and len(rows) == most else None
        return rows

    def _pressing(
        self, rows: Iterable[PlainCaseRow], clocks: OfficeClocks, now: datetime
    ) -> Iterator[tuple[str, tuple[object, ...]]]:
        """Find what may have passed a mark since it was last looked into, and how it stands."""
        for row in rows:
            late = row.law_due is not None and now > row.law_due
            spent = 1.0 if now >= row.due else clocks.of(row.office).spent(row.received, row.due, now)
            passed = sum(spent * 100 >= mark for mark in ALERTS)
            mark = (row.due, row.law_due, row.stopped, late, passed)
            if (late or passed) and self._seen.get(row.number) != mark:
                yield row.number, mark

    def preview(self, clocks: OfficeClocks, now: datetime, since: date | None = None) -> list[Recomputed]:
        """Return what another calendar would do to the open cases, before anything is changed.

        A calendar that differs only `since` a day moves nothing that was due before it.
        """
        moved = [
            _moved(case, row, clocks.of(row.office), now) for some in self._open(since) for case, row in some
        ]
        return sorted((one for one in moved if one), key=lambda one: (one.new, one.case))

    def recompute(
        self, actor: str, now: datetime, since: date | None = None
    ) -> Iterator[Sequence[Recomputed]]:
        """Renew every open due time by the calendar in force; old and new are kept with each case."""
        clocks = self.clocks()
        for some in self._open(since):
            done: list[Recomputed] = []
            with self.cases.announced_once():
                for case, row in some:
                    moved = _moved(case, row, clocks.of(row.office), now)
                    if moved is not None:
                        law = {"old_law": _iso(moved.old_law), "new_law": _iso(moved.new_law)}
                        plain = {"old": _iso(moved.old), "new": _iso(moved.new), **law}
                        event = CaseEvent(at=now, actor=actor, move=CaseMove.RECOMPUTE, plain=plain)
                        with suppress(ChangedMeanwhile):  # whoever changed it has renewed its due times
                            self._append(case, event, clocks, now)
                            done.append(moved)
            yield done

    def end_expired(self, now: datetime) -> Iterator[Sequence[str]]:
        """Announce what will have been kept long enough; destroy what was announced five working days ago.

        All by the confirmed time, and at most twenty a day; tell the numbers of what was destroyed. The
        plain row of a case stays as proof.
        """
        today = self.cases.confirmed(now)
        if today is None:
            return
        for some in self.cases.unannounced(today + AHEAD - SHORTEST):
            if ending := [one.case for one in some if one.until <= today + AHEAD]:
                self.cases.announce(ending, today)
            yield ()
        left = A_DAY - self.cases.ended_since(midnight(in_seoul(today).date()))
        if ripe := self.ripe(today)[: max(left, 0)]:
            yield self._end(ripe, today, CaseAct(SYSTEM, "case.destroyed"))

    def endings(self, without: str | None = None) -> list[Ending]:
        """Return the announced cases by the day on which each may be destroyed, the next one first.

        Left out are those that are not there for the account `without` whom they are told.
        """
        if not (found := self.cases.announced(without)):
            return []
        closed = self.clocks().closed
        endings = (Ending(one.number, _ending_day(one, closed)) for one in found)
        return sorted(endings, key=lambda one: (one.day, one.number))

    def end_all(
        self, actor: str, now: datetime, those: Collection[str] | None = None, reason: str = ""
    ) -> Iterator[Sequence[str]]:
        """Destroy all whose day has come, or those of them, as somebody has pressed; tell their numbers."""
        if (today := self.cases.confirmed(now)) is None:
            return
        chosen = [one for one in self.ripe(today) if those is None or one.number in those]
        for some in batched(chosen, AT_ONCE):
            yield self._end(some, today, CaseAct(actor, "case.destroyed", reason=reason))

    def ripe(self, today: datetime, without: str | None = None) -> list[Keeping]:
        """Return the announced cases whose day has come, the one whose keeping ended first before the rest.

        `today` is the confirmed time: a day on a clock ends nothing. `without` as of `endings`.
        """
        closed, day = self.clocks().closed, in_seoul(today).date()
        found = [one for one in self.cases.announced(without) if one.until <= today]
        return sorted((one for one in found if _ending_day(one, closed) <= day), key=lambda one: one.until)

    def _end(self, ripe: Sequence[Keeping], today: datetime, deed: CaseAct) -> Sequence[str]:
        gone: list[str] = []
        found = self.cases.loaded([one.number for one in ripe])
        for number, stored in ((one.number, found[one.number]) for one in ripe if one.number in found):
            event = CaseEvent(at=today, actor=deed.actor, move=CaseMove.DESTROY)
            with suppress(ChangedMeanwhile, NotAnnounced):  # another desk was quicker
                self.cases.destroy(stored.case, event, replace(deed, object=number))
                gone.append(number)
        if gone:
            self.cases.leave_nothing()
        return gone

    def _open(self, since: date | None) -> Iterator[Sequence[tuple[Case, PlainCaseRow]]]:
        """Read the open cases that are due from a day on, some at a time."""
        rows = (
            row
            for row in self.cases.rows(closed=False)
            if since is None or in_seoul(max(row.due, row.law_due or row.due)).date() >= since
        )
        for some in batched(rows, AT_ONCE):
            found = self.cases.loaded([row.number for row in some])
            yield [(found[row.number].case, row) for row in some if row.number in found]

    def _append(self, case: Case, event: CaseEvent, clocks: OfficeClocks, now: datetime) -> Case:
        after, clock = case.after(event), clocks.of(case.office)
        return self.cases.append(case, event, (after.due(clock, now), after.law_due(clock, now)), None)


def _earliest(case: Case, clock: StatutoryClock, now: datetime) -> datetime:
    """Return the earliest moment at which a case may have come, in its visitor's favour.

    Where its time would be over by then, it is the moment the clock was put right: a lateness that nobody
    knows of is not recorded against an office.
    """
    since = case.opened.not_before
    if since is None or since >= now:
        return now
    running = (replace(one, received=since) for one in (case.charter, case.law) if one)
    return since if all(one.due(clock, now) > now for one in running) else now


def _moved(case: Case, row: PlainCaseRow, clock: StatutoryClock, now: datetime) -> Recomputed | None:
    if case.stopped:
        return None
    new, law = case.due(clock, now), case.law_due(clock, now)
    moved = (new, law) != (row.due, row.law_due)
    return Recomputed(row.number, row.due, new, row.law_due, law) if moved else None


def ending_day(announced: datetime, until: datetime, closed: ClosedDays) -> date:
    """Return the first day on which an announced case may be destroyed: five working days lie between."""
    day, left = in_seoul(announced).date(), WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= not closed.is_closed(day)
    return max(day + timedelta(days=1), in_seoul(until).date())


def _ending_day(one: Keeping, closed: ClosedDays) -> date:
    return ending_day(one.announced or one.until, one.until, closed)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
