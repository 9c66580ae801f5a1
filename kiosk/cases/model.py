# SPDX-License-Identifier: GPL-3.0-or-later
"""A case: how it was opened, everything that happened since, and what follows from both."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.states import CLOSED, CaseMove, State, after, flow_of
from kiosk.charter.deadline import Deadline, Extension
from kiosk.charter.period import Period, PeriodUnit
from kiosk.charter.promises import UNANSWERED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.cases.opening import Opened
    from kiosk.cases.states import Flow
    from kiosk.charter.clock import StatutoryClock

HAND_OVER_WITHIN: Final = Period(1, PeriodUnit.WORKING_HOURS)
ALERTS: Final = (50, 80, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """Something that happened; `plain` holds no personal data, a `note` is sealed with the case's own key.

    `public` is a line that everybody may read; it is kept beside the history, and only while it is shown.
    """

    at: datetime
    actor: str
    move: CaseMove
    plain: Mapping[str, Any] = field(default_factory=dict)
    note: bytes | None = None
    public: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A case as its events have made it."""

    opened: Opened
    state: State
    office: str
    charter: Deadline
    law: Deadline | None
    version: int = 0
    assigned: str | None = None
    office_since: datetime | None = None
    upheld: bool | None = None
    just_cause: bool = False
    lapsed: bool = False
    tries: int = 0
    alerted: int = 0
    closed_at: datetime | None = None
    told_by: str | None = None
    timed: bool = True

    @classmethod
    def fresh(cls, opened: Opened) -> Case:
        """Begin a case."""
        law = Deadline(opened.received, Period.parse(opened.law)) if opened.law else None
        charter = Deadline(opened.received, Period.parse(opened.within))
        since, timed = opened.received, not opened.untimed
        return cls(opened, State.RECEIVED, opened.office, charter, law, office_since=since, timed=timed)

    @classmethod
    def replayed(cls, opened: Opened, events: Iterable[CaseEvent]) -> Case:
        """Build the case from its history."""
        case = cls.fresh(opened)
        for event in events:
            case = case.after(event)
        return case

    @property
    def flow(self) -> Flow:
        """Return the way this kind goes."""
        return flow_of(self.opened.kind)

    @property
    def closed(self) -> bool:
        """Return whether nothing is left to do."""
        return self.state in CLOSED

    @property
    def stopped(self) -> bool:
        """Return whether the clock stands, or does not run yet because nobody knows when the case came."""
        return self.charter.stopped or not self.timed

    @property
    def undue(self) -> bool:
        """Return whether nobody waits for an answer, so that nothing is late."""
        return self.opened.kind in UNANSWERED

    @property
    def kept_until(self) -> datetime | None:
        """Return when the closed case must be destroyed; None while it is open."""
        return end_of_keeping(self.closed_at, self.opened.keep_years) if self.closed_at else None

    def due(self, clock: StatutoryClock, now: datetime) -> datetime:
        """Return the time promised on the receipt: the visitor's own wish where there is one.

        Where nobody knows yet when the case came, nothing is promised: the time is that of receipt itself.
        """
        if not self.timed:
            return self.opened.received
        return self._wish or self.charter.due(clock, now)

    def law_due(self, clock: StatutoryClock, now: datetime) -> datetime | None:
        """Return the statutory due time, where the kind has one."""
        return self.law.due(clock, now) if self.law and self.timed else None

    def may_extend(self, clock: StatutoryClock, now: datetime) -> bool:
        """Return whether the period that an extension would lengthen is known and has not passed yet."""
        return self.timed and now <= (self.law or self.charter).due(clock, now)

    def hand_over_due(self, clock: StatutoryClock) -> datetime | None:
        """Return until when a wrong office must have passed the case on (1 working hour)."""
        if self.state is not State.RECEIVED or self.office_since is None or not self.timed or self.undue:
            return None
        return clock.due(self.office_since, HAND_OVER_WITHIN)

    def spent(self, clock: StatutoryClock, now: datetime) -> float:
        """Return the share of the promised time that has gone."""
        if self._wish is not None:
            return clock.spent(self.charter.received, self._wish, now)
        return self.charter.spent(clock, now)

    @property
    def _wish(self) -> datetime | None:
        """Return what the visitor wished for; by a clock that was behind it may lie before the receipt."""
        wished = self.opened.wished
        return wished if wished and wished > self.charter.received else None

    def alert_due(self, clock: StatutoryClock, now: datetime) -> int | None:
        """Return the highest of 50, 80 and 100 % that has been passed and not yet told."""
        if self.closed or self.stopped or self.undue:
            return None
        passed = [mark for mark in ALERTS if self.spent(clock, now) * 100 >= mark > self.alerted]
        return max(passed, default=None)

    def lapses(self, clock: StatutoryClock, now: datetime) -> bool:
        """Return whether the statutory time has passed without just cause, so that compensation is owed."""
        due = self.law_due(clock, now)
        if due is None or self.closed or self.stopped or self.undue or self.lapsed or self.just_cause:
            return False
        return now > due

    def after(self, event: CaseEvent) -> Case:
        """Return the case after an event, or refuse the event; the case given stays as it was."""
        state = after(self.flow, self.state, event.move)
        moved = replace(self, state=state, version=self.version + 1)
        moved = _EFFECTS.get(event.move, _nothing)(moved, event)
        if state in CLOSED and moved.closed_at is None:
            moved = replace(moved, closed_at=event.at)
        return moved


def end_of_keeping(closed_at: datetime, years: int) -> datetime:
    """Return when a case closed at a moment must be destroyed."""
    year, month = closed_at.year + years, closed_at.month
    return closed_at.replace(year=year, day=min(closed_at.day, monthrange(year, month)[1]))


def _nothing(case: Case, event: CaseEvent) -> Case:
    del event
    return case


def _assigned(case: Case, event: CaseEvent) -> Case:
    return replace(case, assigned=str(event.plain["to"]))


def _stepped_back(case: Case, event: CaseEvent) -> Case:
    """Whoever steps back has it no more; what came from before this could be said names nobody."""
    gone = event.plain.get("account")
    return replace(case, assigned=None) if gone and gone == case.assigned else case


def _handed_over(case: Case, event: CaseEvent) -> Case:
    return replace(case, office=str(event.plain["office"]), assigned=None, office_since=event.at)


def _stopped(case: Case, event: CaseEvent) -> Case:
    law = case.law.stopped_at(event.at, "보완") if case.law else None
    return replace(case, charter=case.charter.stopped_at(event.at, "보완"), law=law)


def _resumed(case: Case, event: CaseEvent) -> Case:
    law = case.law.resumed_at(event.at) if case.law else None
    return replace(case, charter=case.charter.resumed_at(event.at), law=law)


def _extended(case: Case, event: CaseEvent) -> Case:
    consented = bool(event.plain.get("consented"))
    period = Period.parse(str(event.plain["period"]))
    more = Extension(period, str(event.plain["reason"]), event.at, consented)
    if case.law is not None:
        return replace(case, law=case.law.extended(more))
    return replace(case, charter=case.charter.extended(more))


def _answered(case: Case, event: CaseEvent) -> Case:
    upheld = event.plain.get("upheld")
    return replace(case, upheld=upheld if isinstance(upheld, bool) else None)


def _notified(case: Case, event: CaseEvent) -> Case:
    told = event.plain.get("told_at")
    # The promise is kept when the visitor is told, not when somebody writes it down.
    closed = datetime.fromisoformat(str(told)) if told else event.at
    return replace(case, told_by=str(event.plain["how"]), closed_at=closed)


def _missed(case: Case, event: CaseEvent) -> Case:
    del event
    return replace(case, tries=case.tries + 1)


def _alerted(case: Case, event: CaseEvent) -> Case:
    return replace(case, alerted=int(event.plain["percent"]))


def _timed(case: Case, event: CaseEvent) -> Case:
    """Begin the clocks of a case that came while the machine's own could not be believed."""
    received = datetime.fromisoformat(str(event.plain["received"]))
    law = replace(case.law, received=received) if case.law else None
    charter = replace(case.charter, received=received)
    return replace(case, charter=charter, law=law, office_since=event.at, timed=True)


def _moved(case: Case, event: CaseEvent) -> Case:
    """Tell once more when a due time that was moved passes, though it had passed before."""
    del event
    return replace(case, alerted=min(case.alerted, ALERTS[-2]))


def _caused(case: Case, event: CaseEvent) -> Case:
    del event
    return replace(case, just_cause=True)


def _lapsed(case: Case, event: CaseEvent) -> Case:
    del event
    return replace(case, lapsed=True)


_EFFECTS: Final = {
    CaseMove.ASSIGN: _assigned,
    CaseMove.EXCLUDE: _stepped_back,
    CaseMove.HAND_OVER: _handed_over,
    CaseMove.ASK_SUPPLEMENT: _stopped,
    CaseMove.SUPPLEMENTED: _resumed,
    CaseMove.EXTEND: _extended,
    CaseMove.ANSWER: _answered,
    CaseMove.NOTIFY: _notified,
    CaseMove.MISS: _missed,
    CaseMove.ALERT: _alerted,
    CaseMove.RECOMPUTE: _moved,
    CaseMove.RECORD_CAUSE: _caused,
    CaseMove.LAPSE: _lapsed,
    CaseMove.SET_TIME: _timed,
}
