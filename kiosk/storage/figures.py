# SPDX-License-Identifier: GPL-3.0-or-later
"""A period's visits, calls and cases counted by the database, which a year of them does not make slow."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, case, func, select

from kiosk.cases.figures import Counted
from kiosk.cases.states import State
from kiosk.charter.measured import ATTEND_S
from kiosk.storage.conduct import counted_for
from kiosk.storage.tables.cases import cases
from kiosk.storage.tables.visits import guide_calls, visits
from kiosk.visits.figures import MINUTE_S, OPEN, VisitTally
from kiosk.visits.visit import PROMISE_S, WAIT_FOR_EVIDENCE_S, WAIT_FOR_GUIDE_S

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from kiosk.storage.database import Database

_SEEN: Final = visits.c.chart_s.is_not(None)


class StoredFigures:
    """Counts what began, was pressed or received from a moment until before another."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def visits(self, first: datetime, before: datetime, now: datetime) -> VisitTally:
        """Count the visits; whether evidence comes too late is told by the clock on the wall."""
        outcome = _outcome(now)
        evidence = func.coalesce(visits.c.evidence, "none")
        quick = _SEEN & (visits.c.officer_took_s <= MINUTE_S)
        parts = _count(), _count(visits.c.arrived_s <= MINUTE_S), _count(_SEEN), _count(quick)
        query = select(outcome, evidence, *parts).group_by(outcome, evidence)
        with self._database.read() as connection:
            rows = connection.execute(query.where(*_between(visits.c.began_at, first, before))).all()
        return sum((_tally(row[0], row[1], row[2:]) for row in rows), VisitTally())

    def calls(self, first: datetime, before: datetime) -> tuple[int, int]:
        """Count the calls for a guide, and those answered within the five seconds."""
        query = select(_count(), _count(guide_calls.c.accepted_s <= ATTEND_S))
        with self._database.read() as connection:
            found = connection.execute(query.where(*_between(guide_calls.c.pressed_at, first, before))).one()
        return found[0], found[1]

    def cases(
        self, first: datetime, before: datetime, now: datetime, without: str | None = None
    ) -> Sequence[Counted]:
        """Count the cases that were not withdrawn by kind; what is late and open counts as late.

        `without` names an account for which complaints that may be about its own people do not count.
        """
        stands = cases.c
        in_time = stands.closed_at <= stands.due
        over = stands.closed_at > stands.due
        late = and_(~stands.stopped, over | (stands.closed_at.is_(None) & (stands.due < now)))
        query = select(stands.kind, _count(), _count(in_time), _count(late)).group_by(stands.kind)
        query = query.where(stands.state != str(State.WITHDRAWN), *_between(stands.received, first, before))
        if without is not None:
            query = query.where(counted_for(without))
        with self._database.read() as connection:
            return [Counted(*row) for row in connection.execute(query)]


def _outcome(now: datetime) -> ColumnElement[str]:
    """Return in the database's words what `Visit.outcome` says."""
    stands = visits.c
    alone = stands.taken_by.is_(None)
    waits = now - timedelta(seconds=WAIT_FOR_EVIDENCE_S), now - timedelta(seconds=WAIT_FOR_GUIDE_S)
    gone = (alone & (stands.seen_at < waits[0])) | (stands.seen_at < waits[1])
    return case(
        (stands.arrived_s <= PROMISE_S, "within_2min"),
        (stands.arrived_s.is_not(None), "later"),
        (stands.reason.is_not(None), "not_reached"),
        (stands.way_s.is_(None) & ((alone & stands.left) | gone), "abandoned"),
        (stands.way_s.is_not(None) & gone, "unknown"),
        else_=OPEN,
    )


def _tally(outcome: str, evidence: str, counts: Sequence[int]) -> VisitTally:
    n, quick, charts, officers = counts
    if outcome == OPEN:
        return VisitTally(Counter({OPEN: n}))
    return VisitTally(Counter({outcome: n}), Counter({evidence: n}), quick, charts, officers)


def _count(which: ColumnElement[bool] | None = None) -> ColumnElement[int]:
    counted = func.count()
    return counted if which is None else counted.filter(which)


def _between(column: ColumnElement[Any], first: datetime, before: datetime) -> list[ColumnElement[bool]]:
    return [column >= first, column < before]
